import { html } from 'lit';
import { rightToLeft, say } from '../lib/language.js';
import { after, before, occurring, placeMark, went } from '../lib/moves.js';
import { nameOf } from './compare-moves.js';

/** Every pair of places with its number of members: rows are the left vote, columns the right one. */
export function matrix({ matrix: figures, left, right }) {
    const places = occurring(figures);
    const all = places.reduce((sum, place) => sum + before(figures, place), 0);
    return html`<section class="chapter" aria-labelledby="matrix-title" data-testid="matrix">
        <h2 id="matrix-title">${say('compare.all')}</h2>
        <div class="scroll" tabindex="0" role="region" aria-label=${say('page.asTable', { what: say('compare.all') })}>
            <table class="ledger matrix">
                <caption class="hidden">${nameOf(left)} ↓ ${nameOf(right)}</caption>
                <thead><tr><td class="corner"><bdi>${nameOf(left)}</bdi> ↓<br /><bdi>${nameOf(right)}</bdi> ${rightToLeft ? '←' : '→'}</td>
                    ${places.map((place) => html`<th scope="col" class="figure">${placeMark(place)}</th>`)}<th scope="col" class="figure">${say('page.all')}</th></tr></thead>
                <tbody>${places.map((from) => row(figures, from, places))}</tbody>
                <tfoot><tr><th scope="row">${say('page.all')}</th>${places.map((to) => html`<td class="figure">${after(figures, to)}</td>`)}<td class="figure">${all}</td></tr></tfoot>
            </table>
        </div>
    </section>`;
}

const row = (figures, from, places) => html`<tr>
    <th scope="row">${placeMark(from)}</th>
    ${places.map((to) => cell(went(figures, from, to), from === to))}
    <td class="figure">${before(figures, from)}</td>
</tr>`;

const cell = (figure, stayed) =>
    html`<td class="figure" ?data-stayed=${stayed} ?data-none=${!figure}>${figure}</td>`;
