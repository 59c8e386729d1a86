import { html, nothing } from 'lit';
import { has, original, say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';
import { sentence } from '../lib/words.js';

/** On what grounds a majority was determined, in words. */
export const basisWords = ({ kind, citation }) =>
    html`${has(`basis.${kind}`) ? say(`basis.${kind}`) : sentence(kind)}: ${original(citation)}`;

/** The rule that decides, where it is written, and why it is this one. */
class RuleWords extends Piece {
    static properties = { rule: { attribute: false } };

    render() {
        if (!this.rule)
            return html`<p class="rule">${say('vote.noRule')}</p>`;
        const { words, article, basis } = this.rule;
        return html`<div class="rule">
            <p class="rule-name">${original(sentence(words))}</p>
            <p class="note">${original(article)}${basis ? html`<br />${say('vote.determined')} ${basisWords(basis)}` : nothing}</p>
        </div>`;
    }
}
customElements.define('rule-words', RuleWords);
