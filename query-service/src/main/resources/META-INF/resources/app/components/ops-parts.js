import { html, nothing } from 'lit';
import { badge } from '../lib/badge.js';
import { sentence, when } from '../lib/words.js';

const chapter = (id, title, content) => html`<section class="card" aria-labelledby=${id}><h2 id=${id}>${title}</h2>${content}</section>`;
const table = (label, head, rows) => html`<div class="scroll" tabindex="0" role="region" aria-label=${`${label}, as a table`}><table class="ops-table">
    <thead><tr>${head.map((word) => html`<th scope="col">${word}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;

const READY = { true: ['MET', 'ready'], false: ['NOT_MET', 'not ready'], null: ['', 'not asked'] };

/** Which of the three services are ready, and what the others say. */
export const services = ({ services: all }) =>
    chapter(
        'services-title',
        'Services',
        html`<ul class="lines">${all.map(({ name, ready, words }) => {
            const [state, word] = READY[String(ready)];
            return html`<li data-service=${name} data-ready=${String(ready)}><b>${name}</b>${badge(state, word)}${words ? html`<span class="note">${words}</span>` : nothing}</li>`;
        })}</ul>`,
    );

const REBUILT = {
    NONE: 'None since tally-service started',
    COMPARING: 'Comparing ballot by ballot',
    DIFFERENT: 'Waits for a person: ballots count differently',
    SWITCHED: 'Done: the new one serves',
    FAILED: 'It failed; the old one goes on',
};

/** The rebuild that goes on, or the latest. */
export function rebuild({ rebuild: one, projection }) {
    const serving = projection?.generations.find(({ state }) => state === 'CURRENT');
    const building = projection?.generations.find(({ state }) => state === 'BUILDING');
    const which = html`${serving ? html`<p>Generation <b>${serving.number}</b> serves${serving.switchedAt ? html`, since ${when(serving.switchedAt)}` : nothing}.</p>` : nothing}
        ${building ? html`<p>Generation <b>${building.number}</b> is being built beside it.</p>` : nothing}`;
    const progress = one
        ? html`<p>${REBUILT[one.state] ?? sentence(one.state.replaceAll('_', ' ').toLowerCase())}.</p>
            ${one.of ? html`<progress max=${one.of} value=${one.records} aria-label="Rebuilt"></progress><p class="note">${one.records} of ${one.of} records${one.secondsLeft != null ? `, about ${one.secondsLeft} s left` : ''}; ${one.ballotsCompared} ballots compared, ${one.ballotsDifferent} different.</p>` : nothing}
            ${one.failure ? html`<p class="note">${one.failure}</p>` : nothing}`
        : html`<p class="note">tally-service does not say whether one goes on.</p>`;
    return chapter('rebuild-title', 'Rebuild', html`${which}${progress}`);
}

/** Records that could not be taken. */
export function quarantine({ projection }) {
    if (!projection) return nothing;
    const { quarantined, quarantine: records } = projection;
    const rows = records.map(
        ({ partition, offset, stream, seq, reason, noticedAt }) =>
            html`<tr><th scope="row">${partition}:${offset}</th><td>${stream ?? 'no stream'}${seq == null ? nothing : ` · ${seq}`}</td><td>${reason}</td><td>${when(noticedAt)}</td></tr>`,
    );
    return chapter(
        'quarantine-title',
        html`Quarantine <small data-testid="quarantined">${quarantined}</small>`,
        quarantined
            ? html`<p class="note">These records take a place in their stream and do nothing. Somebody should look at them.</p>
                ${table('Quarantine', ['Record', 'Stream', 'Reason', 'Noticed'], rows)}
                ${quarantined > records.length ? html`<p class="note">The latest ${records.length} are shown.</p>` : nothing}`
            : html`<p class="note">No record was set aside.</p>`,
    );
}

/** Streams that wait for software that knows the type of one of their events. */
export function heldStreams({ projection }) {
    if (!projection) return nothing;
    const { heldStreams: count, held } = projection;
    const rows = held.map(({ stream, by, partition, seq }) => html`<tr><th scope="row">${stream}</th><td>${by}</td><td>${partition}</td><td>${seq}</td></tr>`);
    return chapter(
        'held-title',
        html`Held streams <small data-testid="held">${count}</small>`,
        count
            ? html`<p class="note">They wait for software that knows these types; all other streams go on.</p>${table('Held streams', ['Stream', 'Type', 'Partition', 'Place'], rows)}`
            : html`<p class="note">No stream waits.</p>`,
    );
}

/** The positions, partition by partition. */
export function partitions({ partitions: all }) {
    const building = all.some((one) => one.building != null);
    const rows = all.map(
        ({ partition, end, stored, lag, building: built }) => html`<tr data-behind=${lag > 0}><th scope="row">${partition}</th><td>${stored ?? 'not known'}</td><td>${end ?? 'not known'}</td><td>${lag ?? 'not known'}</td>${building ? html`<td>${built ?? ''}</td>` : nothing}</tr>`,
    );
    return chapter('partitions-title', 'Positions', table('Positions', ['Partition', 'Projected', 'In the log', 'Lag', ...(building ? ['Being built'] : [])], rows));
}
