import { html, nothing } from 'lit';
import { Piece } from '../lib/piece.js';
import { sentence } from '../lib/words.js';

const BASIS = {
    CHARTER_LIST: 'on the list of the Charter',
    EARLIER_RESOLUTION: 'by an earlier resolution',
    DECISION: 'by a decision of the assembly',
    RULING: 'by a ruling from the chair',
};

/** On what grounds a majority was determined, in words. */
export const basisWords = (basis) => `${BASIS[basis.kind] ?? sentence(basis.kind)}: ${basis.citation}`;

/** The rule that decides, where it is written, and why it is this one. */
class RuleWords extends Piece {
    static properties = { rule: { attribute: false } };

    render() {
        if (!this.rule)
            return html`<p class="rule">No rule was recorded for this vote: the outcome is the one recorded.</p>`;
        const { words, article, basis } = this.rule;
        return html`<div class="rule">
            <p class="rule-name">${sentence(words)}</p>
            <p class="note">${article}${basis ? html`<br />Determined ${basisWords(basis)}` : nothing}</p>
        </div>`;
    }
}
customElements.define('rule-words', RuleWords);
