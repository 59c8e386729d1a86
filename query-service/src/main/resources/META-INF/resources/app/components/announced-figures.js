import { html, nothing } from 'lit';
import { original, say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';
import { choiceWord, figureWord, sentence } from '../lib/words.js';

/** Differences as sentences; the same for the chair and for anybody else. */
export const differenceList = (differences) =>
    differences?.length
        ? html`<ul class="differences">${differences.map(({ words }) => html`<li>${original(`${sentence(words)}.`)}</li>`)}</ul>`
        : nothing;

const FIGURES = [
    ['YES', 'yes', 'yes'],
    ['NO', 'no', 'no'],
    ['ABSTAIN', 'abstain', 'abstain'],
    ['NONE', 'notVoting', 'pending'],
];

/** What was said from the chair beside what was counted. Neither changes the other; a difference is shown, not settled. */
class AnnouncedFigures extends Piece {
    static properties = { announced: { attribute: false }, tally: { attribute: false } };

    render() {
        if (!this.announced) return nothing;
        const { differs, differences, words } = this.announced;
        return html`<section class="announced" ?data-differs=${differs} data-testid="announced">
            <h3>${say('announced.title')}</h3>
            ${differs ? this.#table() : html`<p>${say('announced.same')}</p>`} ${differenceList(differences)}
            ${words ? html`<p class="note">“${original(words)}”</p>` : nothing}
        </section>`;
    }

    #table() {
        return html`<table>
            <thead><tr><td></td><th scope="col">${say('announced.announced')}</th><th scope="col">${say('announced.counted')}</th></tr></thead>
            <tbody>${FIGURES.map((figure) => this.#row(...figure))}</tbody>
        </table>`;
    }

    #row(choice, said, counted) {
        const differs = this.announced[said] != null && this.announced[said] !== this.tally[counted];
        return html`<tr ?data-differs=${differs}>
            <th scope="row">${choiceWord(choice, false)}</th><td>${this.announced[said] ?? say('announced.notSaid')}</td><td>${figureWord(this.tally[counted])}</td>
        </tr>`;
    }
}
customElements.define('announced-figures', AnnouncedFigures);
