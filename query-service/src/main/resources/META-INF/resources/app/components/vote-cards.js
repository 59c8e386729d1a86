import { html, nothing } from 'lit';
import { light } from '../lib/light.js';
import { choiceWord, isOpen, openWords, outcomeWord, when } from '../lib/words.js';
import './provenance-mark.js';
import './totals-bar.js';
import './vote-totals.js';

const address = (ballot) => `/ballots/${encodeURIComponent(ballot.id)}`;
const eyebrow = (ballot) => [ballot.resolution ?? ballot.symbol, ballot.assembly.name].filter(Boolean);

/** An open vote with its live figures. Without its board there is less to say about what is still needed. */
export const openVote = (ballot) => html`<article class="open-vote" data-ballot=${ballot.id} data-seq=${ballot.seq}>
    <provenance-mark .provenance=${ballot.provenance} short></provenance-mark>
    <div>
        <div>
            <p class="eyebrow">${eyebrow(ballot).map((words, i) => (i ? html`<span>${words}</span>` : html`<b>${words}</b>`))}</p>
            <h2><a href=${address(ballot)}>${ballot.title}</a></h2>
        </div>
        <vote-totals .tally=${ballot.tally} .open=${isOpen(ballot)}></vote-totals>
        <totals-bar .tally=${ballot.tally} .finding=${ballot.verdict?.findings?.[0]} .open=${isOpen(ballot)} compact></totals-bar>
        <p class="verdict">${openWords(ballot)}</p>
    </div>
</article>`;

/** A decided vote as a line: what it was, how it went, what it decided, where the picture comes from. */
export const decidedVote = (ballot) => html`<li data-ballot=${ballot.id}>
    <div>
        <p class="eyebrow"><b>${eyebrow(ballot)[0]}</b><span>${when(ballot.closedAt ?? ballot.at)}</span></p>
        <h3><a href=${address(ballot)}>${ballot.title}</a></h3>
    </div>
    <totals-bar .tally=${ballot.tally} .finding=${ballot.verdict?.findings?.[0]} compact></totals-bar>
    <p class="score">${FIGURES.map(([choice, name]) => figure(choice, ballot.tally[name]))}</p>
    <div>
        <p class="outcome">${ballot.verdict?.outcome ? outcomeWord(ballot.verdict.outcome) : nothing}</p>
        <provenance-mark .provenance=${ballot.provenance} short></provenance-mark>
    </div>
</li>`;

const FIGURES = [
    ['YES', 'yes'],
    ['NO', 'no'],
    ['ABSTAIN', 'abstain'],
    ['NONE', 'pending'],
];

const figure = (choice, number) => html`<span title=${choiceWord(choice, false)}>${light(choice)} ${number}
    <span class="hidden">${choiceWord(choice, false)}</span></span>`;
