import { html, nothing } from 'lit';
import { original, say } from '../lib/language.js';
import { headline, stageWord } from '../lib/subject.js';
import { when } from '../lib/words.js';
import { smallTotals } from './series-links.js';
import './provenance-mark.js';

/** The two votes side by side: which, when, how they went, and where each is from. */
export const sides = (left, right) => html`<div class="sides">${side('left', left)}${side('right', right)}</div>`;

const side = (which, ballot) => html`<article class="side" data-side=${which}>
    <provenance-mark .provenance=${ballot.provenance}></provenance-mark>
    <div>
        <p class="eyebrow"><span>${say(which === 'left' ? 'compare.first' : 'compare.second')}</span><b>${ballot.resolution ?? ballot.symbol}</b><span>${when(dayOf(ballot))}</span></p>
        <h2><a href=${`/ballots/${encodeURIComponent(ballot.id)}`}><bdi>${original(ballot.title)}</bdi></a></h2>
        ${stageWord(ballot) ? html`<p class="stage-line">${stageWord(ballot)}</p>` : nothing}
        <p class="side-totals">${smallTotals(ballot.tally)} <b>${ballot.verdict?.outcome ? headline(ballot, ballot.verdict.outcome) : nothing}</b></p>
    </div>
</article>`;

const dayOf = ({ closedAt, openedAt, at }) => (closedAt ?? openedAt ?? at ?? '').slice(0, 10);
