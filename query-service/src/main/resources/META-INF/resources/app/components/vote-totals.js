import { html } from 'lit';
import { light } from '../lib/light.js';
import { Piece } from '../lib/piece.js';
import { choiceWord, sentence } from '../lib/words.js';

const FIGURES = [
    ['YES', 'yes'],
    ['NO', 'no'],
    ['ABSTAIN', 'abstain'],
    ['NONE', 'pending'],
];

/** The four totals of a ballot. */
class VoteTotals extends Piece {
    static properties = { tally: { attribute: false }, open: { type: Boolean } };

    render() {
        return html`<dl class="totals">${FIGURES.map((figure) => this.#figure(...figure))}</dl>`;
    }

    #figure(choice, name) {
        return html`<div data-total=${choice}>
            <dt>${light(choice)} ${sentence(choiceWord(choice, this.open))}</dt>
            <dd data-testid=${`total-${name}`}>${this.tally[name]}</dd>
        </div>`;
    }
}
customElements.define('vote-totals', VoteTotals);
