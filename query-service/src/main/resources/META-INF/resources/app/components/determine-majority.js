import { html, nothing } from 'lit';
import { CommandForm } from './command-form.js';
import { field, pick } from './field.js';

const BASES = [
    ['RULING', 'The presiding officer ruled'],
    ['CHARTER_LIST', 'The list of the Charter, Article 18(2), or outside it'],
    ['EARLIER_RESOLUTION', 'An earlier resolution'],
    ['DECISION', 'A decision of the body for this vote'],
];

/** Determines which majority applies, on what basis: before the first vote, and in words that everybody can check. */
class DetermineMajority extends CommandForm {
    static properties = { ...CommandForm.properties, proposal: { attribute: false }, body: { attribute: false } };
    what = 'Determine the majority';

    #rules() {
        return this.body?.ruleBook?.majorities ?? [];
    }

    fields() {
        return html`<div class="fields">
            ${field('Majority', pick('rule', this.#rules().map(({ name, words }) => [name, words])))}
            ${field('Basis', pick('kind', BASES))}
            ${field('Citation', html`<input name="citation" required maxlength="400" placeholder="Rule, decision or ruling" />`)}
        </div>`;
    }

    ahead() {
        const chosen = this.querySelector('select[name=rule]')?.value;
        const rule = this.#rules().find(({ name }) => name === chosen) ?? this.#rules()[0];
        if (!rule) return nothing;
        return html`<p>From here on ${this.proposal.symbol}, its amendments and its parts need ${rule.words} (${rule.article}). It cannot be changed
            once voting began, except by an appeal.</p>`;
    }

    request({ rule, kind, citation }) {
        return { path: `/v1/proposals/${this.proposal.id}/majority`, body: { rule, basis: { kind, citation } } };
    }
}
customElements.define('determine-majority', DetermineMajority);
