import { html, nothing } from 'lit';
import { original, say } from '../lib/language.js';
import { memberLink } from '../lib/member-link.js';
import { kindsOf, percent, placeMark } from '../lib/moves.js';
import { counted, sentence } from '../lib/words.js';

/** Who moved from where to where, by name; a changed vote, a missing one, and one that could not be stand apart. */
export const moves = ({ moves: votes, standing = [], moved, left, right }) => html`<section class="chapter" aria-labelledby="moves-title" data-testid="moves">
    <h2 id="moves-title">${say('compare.moved')} <small>${moved}</small></h2>
    ${votes.length ? nothing : html`<p class="note">${say('compare.nobody')}</p>`}
    ${kindsOf([...votes, ...standing]).map((kind) => group(kind, left, right))}
</section>`;

const group = ({ title, moves: found }, left, right) => html`<div class="scroll" tabindex="0" role="region" aria-label=${say('page.asTable', { what: title })}>
    <table class="ledger moves" role="table">
        <caption>${title} <b>${found.reduce((sum, { members }) => sum + members.length, 0)}</b></caption>
        <thead><tr><th scope="col">${say('compare.onVote', { vote: nameOf(left) })}</th><th scope="col">${say('compare.onVote', { vote: nameOf(right) })}</th>
            <th scope="col" class="figure">${say('column.members')}</th><th scope="col">${say('column.who')}</th></tr></thead>
        <tbody>${found.map((move) => row(move, right.assembly?.id))}</tbody>
    </table>
</div>`;

const row = ({ from, to, members }, assembly) => html`<tr data-from=${from} data-to=${to}>
    <td>${placeMark(from)}</td><td>${placeMark(to)}</td><td class="figure">${members.length}</td>
    <td class="who">${members.map((member, i) => html`${i ? say('list.separator') : nothing}${memberLink(member, assembly)}${corrected(member)}`)}</td>
</tr>`;

const corrected = ({ corrected: was }) =>
    was ? html` <abbr class="mark-word" title=${say('mark.correctedWhole')}>${say('mark.corrected')}</abbr>` : nothing;

export const nameOf = ({ resolution, symbol }) => resolution ?? symbol;

/** How far the two votes agree, always with the base that this is a share of. */
export const agreement = ({ agreement: { words, share }, formula }) => html`<section class="card" aria-labelledby="agreement-title" data-testid="agreement">
    <h2 id="agreement-title">${say('compare.agreement')}</h2>
    <p class="big-figure">${percent(share)}</p>
    <p>${original(`${sentence(words)}.`)}</p>
    <p class="note">${original(sentence(formula))}</p>
</section>`;

/** Those who stayed where they were. */
export const stayed = ({ stayed: all }) => {
    const there = (all ?? []).filter(({ count }) => count > 0);
    if (!there.length) return nothing;
    return html`<section class="card" aria-labelledby="stayed-title" data-testid="stayed">
        <h2 id="stayed-title">${say('compare.stayed')} <small>${counted(
            there.reduce((sum, { count }) => sum + count, 0),
            'member',
        )}</small></h2>
        <table class="ledger"><thead class="hidden"><tr><th scope="col">${say('column.vote')}</th><th scope="col">${say('column.members')}</th></tr></thead>
            <tbody>${there.map(({ choice, count }) => html`<tr><th scope="row">${placeMark(choice)}</th><td class="figure">${count}</td></tr>`)}</tbody>
        </table>
    </section>`;
};
