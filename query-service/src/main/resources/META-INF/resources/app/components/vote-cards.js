import { html, nothing } from 'lit';
import { original } from '../lib/language.js';
import { light } from '../lib/light.js';
import { headline, stageWord } from '../lib/subject.js';
import { mainCondition, openWords } from '../lib/verdict.js';
import { choiceWord, figureWord, isOpen, isSealed, sentence, when } from '../lib/words.js';
import './provenance-mark.js';
import './totals-bar.js';
import './vote-totals.js';

const address = (ballot) => `/ballots/${encodeURIComponent(ballot.id)}`;
const draft = (ballot) =>
    html`<a href=${`/proposals/${encodeURIComponent(ballot.proposal)}`}>${ballot.resolution ?? ballot.symbol}</a>`;
const bar = (ballot) => {
    const { finding, condition } = mainCondition(ballot);
    return html`<totals-bar .tally=${ballot.tally} .finding=${finding} .condition=${condition} .open=${isOpen(ballot)}
        .mirrored=${ballot.mirrored} compact></totals-bar>`;
};
const stage = (ballot) => (stageWord(ballot) ? html`<p class="stage-line">${stageWord(ballot)}</p>` : nothing);

/** An open vote with its live figures. Without its board there is less to say about what is still needed. */
export const openVote = (ballot) => html`<article class="open-vote" data-ballot=${ballot.id} data-seq=${ballot.seq}>
    <provenance-mark .provenance=${ballot.provenance} short></provenance-mark>
    <div>
        <div>
            <p class="eyebrow"><b>${draft(ballot)}</b><span>${ballot.assembly.name}</span></p>
            <h2><a href=${address(ballot)}>${original(ballot.title)}</a></h2>
            ${stage(ballot)}
        </div>
        <vote-totals .tally=${ballot.tally} .open=${isOpen(ballot)} .sealed=${isSealed(ballot)}></vote-totals>
        ${bar(ballot)}
        <p class="verdict">${sentence(openWords(ballot))}</p>
    </div>
</article>`;

/** A decided vote as a line: what it was, how it went, what it decided, where the picture comes from, and what else is said. */
export const voteLine = (ballot, more = nothing) => html`<li data-ballot=${ballot.id}>
    <div>
        <p class="eyebrow"><b>${draft(ballot)}</b><span>${when(ballot.closedAt ?? ballot.at)}</span></p>
        <h3><a href=${address(ballot)}>${original(ballot.title)}</a></h3>
        ${stage(ballot)}
    </div>
    ${bar(ballot)}
    <p class="score">${FIGURES.map(([choice, name]) => figure(choice, ballot.tally[name]))}</p>
    <div>
        <p class="outcome">${ballot.verdict?.outcome ? headline(ballot, ballot.verdict.outcome) : nothing}</p>
        <provenance-mark .provenance=${ballot.provenance} short></provenance-mark>
        ${more}
    </div>
</li>`;

export const decidedVote = (ballot) => voteLine(ballot);

const FIGURES = [
    ['YES', 'yes'],
    ['NO', 'no'],
    ['ABSTAIN', 'abstain'],
    ['NONE', 'pending'],
];

const figure = (choice, number) => html`<span title=${choiceWord(choice, false)}>${light(choice)}
    ${number ?? html`<span data-unknown aria-hidden="true">?</span>`}
    <span class="hidden">${number == null ? figureWord(number) : ''} ${choiceWord(choice, false)}</span></span>`;
