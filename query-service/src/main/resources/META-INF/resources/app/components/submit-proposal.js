import { html } from 'lit';
import { CommandForm } from './command-form.js';
import { field, pick } from './field.js';

/** Submits a draft: with it its stream begins. */
class SubmitProposal extends CommandForm {
    static properties = { ...CommandForm.properties, bodies: { attribute: false } };
    what = 'Submit the proposal';

    fields() {
        const bodies = this.bodies.map(({ id, name }) => [id, name]);
        return html`<div class="fields">
            ${field('Assembly', pick('assembly', bodies))}
            ${field('Symbol', html`<input name="symbol" required maxlength="120" placeholder="TW/5/L.1" />`)}
            ${field('Title', html`<input name="title" required maxlength="800" />`)}
            ${field('Meeting (optional)', html`<input name="meeting" maxlength="120" />`)}
            ${field('Agenda item (optional)', html`<input name="item" maxlength="400" />`)}
        </div>`;
    }

    ahead() {
        return html`<p>A symbol is taken for good: the draft can be revised and withdrawn, never deleted. It is marked as a test, as everything
            submitted here is.</p>`;
    }

    request(said) {
        return { path: '/v1/proposals', body: said };
    }
}
customElements.define('submit-proposal', SubmitProposal);
