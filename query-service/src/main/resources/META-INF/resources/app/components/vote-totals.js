import { html } from 'lit';
import { say } from '../lib/language.js';
import { light } from '../lib/light.js';
import { Piece } from '../lib/piece.js';
import { choiceWord, figureWord, sentence } from '../lib/words.js';

const FIGURES = [
    ['YES', 'yes'],
    ['NO', 'no'],
    ['ABSTAIN', 'abstain'],
    ['NONE', 'pending'],
];

/** The four totals of a ballot, also by weight where members weigh differently; while sealed only how many have voted. */
class VoteTotals extends Piece {
    static properties = { tally: { attribute: false }, open: { type: Boolean }, sealed: { type: Boolean } };

    render() {
        const { members, pending } = this.tally;
        if (this.sealed)
            return html`<dl class="totals">${this.#figure('VOTED', 'voted', members - pending)}${this.#figure('NONE', 'pending', pending)}</dl>
                <p class="note">${say('totals.sealed')}</p>`;
        return html`<dl class="totals">${FIGURES.map(([choice, name]) => this.#figure(choice, name, this.tally[name]))}</dl>`;
    }

    #figure(choice, name, figure) {
        const weight = this.tally.weight?.[name];
        return html`<div data-total=${choice}>
            <dt>${light(choice)} ${sentence(choiceWord(choice, this.open))}</dt>
            <dd ?data-unknown=${figure == null} data-testid=${`total-${name}`}>${figureWord(figure)}</dd>
            ${weight == null ? '' : html`<dd class="note">${say('figure.weight', { weight })}</dd>`}
        </div>`;
    }
}
customElements.define('vote-totals', VoteTotals);
