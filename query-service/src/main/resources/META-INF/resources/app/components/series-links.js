import { html, nothing } from 'lit';
import { say } from '../lib/language.js';
import { light } from '../lib/light.js';
import { Piece } from '../lib/piece.js';
import { queryOf } from '../lib/selection.js';
import { figureWord, totalsWords, when } from '../lib/words.js';

const FIGURES = [
    ['YES', 'yes'],
    ['NO', 'no'],
    ['ABSTAIN', 'abstain'],
];

/** Three totals in a row with their lights, and in words for those who do not see them. */
export const smallTotals = (tally) =>
    FIGURES.every(([, key]) => tally[key] == null)
        ? html`<span class="small-totals" data-unknown>${say('series.noFigures')}</span>`
        : html`<span class="small-totals"><span class="hidden">${totalsWords(tally)}</span>
    <span aria-hidden="true">${FIGURES.map(([choice, key]) => html`${light(choice)}<b ?data-unknown=${tally[key] == null}>${figureWord(tally[key])}</b>`)}</span></span>`;

/** The votes before and after this one in its series, or of the same title where it has none, with their totals. */
class SeriesLinks extends Piece {
    static properties = { series: { attribute: false }, ballotId: {} };

    render() {
        const { name, by, previous, next } = this.series ?? {};
        if (!previous && !next) return nothing;
        return html`<section class="series" data-testid="series">
            <h3>${by === 'TITLE' ? say('series.same') : say('series.name', { name })}</h3>
            ${previous ? this.#vote(say('series.previous'), previous) : nothing}
            ${previous && this.ballotId ? html`<p><a data-testid="compare" href=${`/compare${queryOf({ left: previous.ballot, right: this.ballotId })}`}>${say('series.compare')}</a></p>` : nothing}
            ${next ? this.#vote(say('series.next'), next) : nothing}
        </section>`;
    }

    #vote(label, { ballot, symbol, resolution, day, tally }) {
        return html`<p class="note">${label}</p>
            <p><a href=${`/ballots/${encodeURIComponent(ballot)}`}>${resolution ?? symbol}</a> <span class="note">${when(day)}</span></p>
            <p>${smallTotals(tally)}</p>`;
    }
}
customElements.define('series-links', SeriesLinks);
