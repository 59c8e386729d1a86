import { html, nothing } from 'lit';
import { original, say } from '../lib/language.js';
import { clockIn, dayIn } from '../lib/zone.js';
import { smallTotals } from './series-links.js';
import './totals-bar.js';

/** Entries that mean a decision stand out; the rest is how it came about. */
const WEIGHTY = [
    'adopted',
    'rejected',
    'retained',
    'carried',
    'ballot-closed',
    'tally-reported',
    'resolution',
    'not-put',
    'not-acted-on',
];

/** What kind of happening this is, from the name of its event: "rollcall.amendment-adopted.v1". */
const nameOf = ({ type }) => type.split('.').at(-2) ?? type;
const weighty = (entry) => WEIGHTY.some((word) => nameOf(entry).includes(word));

/** Everything in the order it happened, in the meeting's own time, a heading for each day. */
export function entries({ entries: all, timeZone, proposals }) {
    if (!all?.length) return html`<p class="empty">${say('proposal.nothing')}</p>`;
    const symbols = new Map((proposals ?? []).map(({ id, symbol }) => [id, symbol]));
    const days = byDay(all, timeZone);
    return html`<section class="chapter" aria-labelledby="entries-title" data-testid="entries">
        <h2 id="entries-title">${say('proposal.order')} <small>${all.length}</small></h2>
        ${days.map(({ day, some }) => html`<h3 class="day">${day}</h3><ol class="entries">${some.map((entry) => one(entry, timeZone, symbols))}</ol>`)}
    </section>`;
}

// Runs of a day and not all of a day: the order is that of the happenings, also where a clock went back.
function byDay(all, timeZone) {
    const runs = [];
    for (const entry of all) {
        const day = dayIn(entry.at, timeZone);
        if (runs.at(-1)?.day === day) runs.at(-1).some.push(entry);
        else runs.push({ day, some: [entry] });
    }
    return runs;
}

const one = (entry, timeZone, symbols) => html`<li data-type=${nameOf(entry)} ?data-weighty=${weighty(entry)}>
    <time>${clockIn(entry.at, timeZone)}</time>
    <div>
        <p>${original(entry.words)}</p>
        ${entry.tally ? tally(entry) : nothing}
        ${entry.verdict ? html`<p class="note">${original(entry.verdict)}</p>` : nothing}
        ${links(entry, symbols)}
    </div>
</li>`;

const tally = ({ tally: figures }) =>
    figures.yes == null && figures.no == null && figures.abstain == null && figures.pending != null
        ? nothing
        : html`<totals-bar .tally=${figures} compact></totals-bar><p>${smallTotals(figures)}</p>`;

function links({ proposal, ballot }, symbols) {
    if (!proposal && !ballot) return nothing;
    return html`<p class="note">
        ${proposal ? html`<a href=${`/proposals/${encodeURIComponent(proposal)}`}>${symbols.get(proposal) ?? say('proposal.theProposal')}</a>` : nothing}
        ${ballot ? html`<a href=${`/ballots/${encodeURIComponent(ballot)}`}>${say('proposal.theVote')}</a>` : nothing}
    </p>`;
}
