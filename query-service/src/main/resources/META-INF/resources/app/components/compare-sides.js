import { html, nothing } from 'lit';
import { headline, stageWord } from '../lib/subject.js';
import { when } from '../lib/words.js';
import { smallTotals } from './series-links.js';
import './provenance-mark.js';

/** The two votes side by side: which, when, how they went, and where each is from. */
export const sides = (left, right) => html`<div class="sides">${side('Left', left)}${side('Right', right)}</div>`;

const side = (which, ballot) => html`<article class="side" data-side=${which.toLowerCase()}>
    <provenance-mark .provenance=${ballot.provenance}></provenance-mark>
    <div>
        <p class="eyebrow"><span>${which}</span><b>${ballot.resolution ?? ballot.symbol}</b><span>${when(dayOf(ballot))}</span></p>
        <h2><a href=${`/ballots/${encodeURIComponent(ballot.id)}`}><bdi>${ballot.title}</bdi></a></h2>
        ${stageWord(ballot) ? html`<p class="stage-line">${stageWord(ballot)}</p>` : nothing}
        <p class="side-totals">${smallTotals(ballot.tally)} <b>${ballot.verdict?.outcome ? headline(ballot, ballot.verdict.outcome) : nothing}</b></p>
    </div>
</article>`;

const dayOf = ({ closedAt, openedAt, at }) => (closedAt ?? openedAt ?? at ?? '').slice(0, 10);
