import { html, nothing } from 'lit';
import { Piece } from '../lib/piece.js';
import { figureWord, sentence } from '../lib/words.js';

/** Differences as sentences; the same for the chair and for anybody else. */
export const differenceList = (differences) =>
    differences?.length
        ? html`<ul class="differences">${differences.map(({ words }) => html`<li>${sentence(words)}.</li>`)}</ul>`
        : nothing;

const FIGURES = [
    ['in favour', 'yes', 'yes'],
    ['against', 'no', 'no'],
    ['abstaining', 'abstain', 'abstain'],
    ['not voting', 'notVoting', 'pending'],
];

/** What was said from the chair beside what was counted. Neither changes the other; a difference is shown, not settled. */
class AnnouncedFigures extends Piece {
    static properties = { announced: { attribute: false }, tally: { attribute: false } };

    render() {
        if (!this.announced) return nothing;
        const { differs, differences, words } = this.announced;
        return html`<section class="announced" ?data-differs=${differs} data-testid="announced">
            <h3>Announced from the chair</h3>
            ${differs ? this.#table() : html`<p>The announced figures are those of the count.</p>`} ${differenceList(differences)}
            ${words ? html`<p class="note">“${words}”</p>` : nothing}
        </section>`;
    }

    #table() {
        return html`<table>
            <thead><tr><td></td><th scope="col">Announced</th><th scope="col">Counted</th></tr></thead>
            <tbody>${FIGURES.map((figure) => this.#row(...figure))}</tbody>
        </table>`;
    }

    #row(word, said, counted) {
        const differs = this.announced[said] != null && this.announced[said] !== this.tally[counted];
        return html`<tr ?data-differs=${differs}>
            <th scope="row">${word}</th><td>${this.announced[said] ?? 'not said'}</td><td>${figureWord(this.tally[counted])}</td>
        </tr>`;
    }
}
customElements.define('announced-figures', AnnouncedFigures);
