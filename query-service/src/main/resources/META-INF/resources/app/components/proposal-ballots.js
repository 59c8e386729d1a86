import { html, nothing } from 'lit';
import { badge } from '../lib/badge.js';
import { original, say } from '../lib/language.js';
import { headline, nextWord, stageWord } from '../lib/subject.js';
import { mainCondition, openWords, reasonWords } from '../lib/verdict.js';
import { isOpen, isSealed, sentence, stateWord, when } from '../lib/words.js';
import { smallTotals } from './series-links.js';
import './totals-bar.js';

const address = (id) => `/ballots/${encodeURIComponent(id)}`;

/** The votes on a proposal and on what surrounds it, in order, each with its totals and its verdict. */
export function ballots({ ballots: all }) {
    if (!all?.length) return nothing;
    return html`<section class="chapter" aria-labelledby="ballots-title" data-testid="ballots">
        <h2 id="ballots-title">${say('proposal.ballots')} <small>${all.length}</small></h2>
        <ol class="matters votes-in-order">${all.map(one)}</ol>
    </section>`;
}

function one(ballot) {
    const { id, question, state, openedAt, at } = ballot;
    return html`<li data-ballot=${id} data-state=${state}>
        <div class="matter-head"><h3><a href=${address(id)}>${stageWord(ballot) ?? say('stage.WHOLE')}</a></h3>${mark(ballot)}</div>
        <p class="note">${original(question)}</p>
        ${bar(ballot)}
        <p>${isSealed(ballot) ? nothing : smallTotals(ballot.tally)} <span>${reason(ballot)}</span></p>
        <p class="note">${when(openedAt ?? at)}</p>
    </li>`;
}

function mark(ballot) {
    const outcome = isOpen(ballot) || ballot.state === 'VOIDED' ? null : ballot.verdict?.outcome;
    return outcome ? badge(outcome, headline(ballot, outcome)) : badge(ballot.state, stateWord(ballot.state));
}

const reason = (ballot) =>
    isOpen(ballot) ? sentence(openWords(ballot)) : reasonWords(ballot).shown;

export function bar(ballot) {
    const { finding, condition } = mainCondition(ballot);
    return html`<totals-bar .tally=${ballot.tally} .finding=${finding} .condition=${condition} .open=${isOpen(ballot)}
        .mirrored=${ballot.mirrored} compact></totals-bar>`;
}

/** The vote that decided something, in one line. */
export function outcomeLine(id, all) {
    const ballot = id && all?.find((other) => other.id === id);
    if (!ballot) return nothing;
    return html`<p class="outcome-line">${isSealed(ballot) ? nothing : smallTotals(ballot.tally)} <a href=${address(id)}>${say('proposal.theVote')}<span class="hidden">: ${nextWord(ballot.subject)}</span></a></p>`;
}
