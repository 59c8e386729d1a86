import { html, nothing } from 'lit';
import { badge } from '../lib/badge.js';
import { original, say } from '../lib/language.js';
import { proposalWord, sittingWord } from '../lib/proceedings.js';
import { dayOf } from '../lib/words.js';
import './provenance-mark.js';

/** How many ended meetings are shown while none is under way. */
const LATEST = 3;

const slug = (id) => id.replace(/^meeting:/, '');

/** Meetings under way, or the latest ones. */
export function meetingLines(all) {
    const underWay = (all ?? []).filter(({ sitting }) => sitting !== 'ADJOURNED');
    const shown = underWay.length ? underWay : (all ?? []).slice(0, LATEST);
    if (!shown.length) return nothing;
    return html`<section class="decided meetings"><h2>${say(underWay.length ? 'home.meetingsNow' : 'home.meetings')}</h2>
        <ul>${shown.map(line)}</ul></section>`;
}

const line = ({ id, symbol, title, sitting, openedAt, proposals, provenance }) => html`<li data-meeting=${id}>
    <div>
        <p class="eyebrow"><b>${symbol}</b><span>${dayOf(openedAt)}</span></p>
        <h3><a href=${`/meetings/${encodeURIComponent(slug(id))}`}>${original(title)}</a></h3>
    </div>
    <ul class="outcomes">${(proposals ?? [])
        .filter(({ symbol }) => symbol)
        .map(
            (proposal) =>
                html`<li><a href=${`/proposals/${encodeURIComponent(proposal.id)}`}>${proposal.symbol}</a> ${badge(proposal.outcome ?? proposal.state, proposalWord(proposal))}</li>`,
        )}</ul>
    <div>
        <p class="outcome">${sittingWord(sitting)}</p>
        <provenance-mark .provenance=${provenance} short></provenance-mark>
    </div>
</li>`;
