import { html, nothing } from 'lit';
import { Piece } from '../lib/piece.js';
import { sentence } from '../lib/words.js';

const BASIS = {
    CHARTER_LIST: 'on the list of the Charter',
    EARLIER_RESOLUTION: 'by an earlier resolution',
    DECISION: 'by a decision of the assembly',
    RULING: 'by a ruling from the chair',
};

/** The rule that decides, where it is written, and why it is this one. */
class RuleWords extends Piece {
    static properties = { rule: { attribute: false }, verdict: { attribute: false }, open: { type: Boolean } };

    render() {
        if (!this.rule)
            return html`<p class="rule">No rule was recorded for this vote: the outcome is the one recorded.</p>`;
        const { words, article, basis } = this.rule;
        return html`<div class="rule">
            <p class="rule-name">${sentence(words)}</p>
            <p class="note">${article}${this.#basis(basis)}</p>
            ${this.open ? nothing : this.#steps()}
        </div>`;
    }

    #basis(basis) {
        return basis ? html`<br />Chosen ${BASIS[basis.kind] ?? sentence(basis.kind)}: ${basis.citation}` : nothing;
    }

    // One condition is what the headline already says; a rule of several is explained step by step.
    #steps() {
        const findings = this.verdict?.findings ?? [];
        const step = (finding) =>
            html`<li data-met=${finding.met}>${finding.words}: ${finding.met ? 'met' : 'not met'}</li>`;
        return findings.length > 1 ? html`<ol class="steps">${findings.map(step)}</ol>` : nothing;
    }
}
customElements.define('rule-words', RuleWords);
