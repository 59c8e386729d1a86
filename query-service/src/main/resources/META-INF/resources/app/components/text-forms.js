import { html } from 'lit';
import { CommandForm } from './command-form.js';
import { field } from './field.js';

const ofProposal = { proposal: { attribute: false } };

/** Adopts a draft without a vote. */
class AdoptUnopposed extends CommandForm {
    static properties = { ...CommandForm.properties, ...ofProposal };
    what = 'Adopt without a vote';

    ahead() {
        return html`<p>${this.proposal.symbol} is adopted without a vote${this.proposal.amended ? ', as amended' : ''}. Nobody’s choice is recorded, and nothing on it
            can be voted on any more.</p>`;
    }

    sure() {
        return `This decides. Adopt ${this.proposal.symbol} without a vote?`;
    }

    request() {
        return { path: `/v1/proposals/${this.proposal.id}/adopt`, body: {} };
    }
}
customElements.define('adopt-unopposed', AdoptUnopposed);

/** Gives the adopted text its symbol. */
class NumberResolution extends CommandForm {
    static properties = { ...CommandForm.properties, ...ofProposal };
    what = 'Number the resolution';

    fields() {
        return html`<div class="fields">${field('Symbol of the resolution', html`<input name="symbol" required maxlength="120" placeholder="TW/RES/5/1" />`)}</div>`;
    }

    ahead() {
        return html`<p>The adopted text of ${this.proposal.symbol} is known under this symbol from here on.</p>`;
    }

    request(said) {
        return { path: `/v1/proposals/${this.proposal.id}/resolution`, body: said };
    }
}
customElements.define('number-resolution', NumberResolution);

/** Puts a revised text in the place of the one before. */
class ReviseProposal extends CommandForm {
    static properties = { ...CommandForm.properties, ...ofProposal };
    what = 'Revise the draft';

    fields() {
        return html`<div class="fields">
            ${field('Symbol of the revised text', html`<input name="symbol" required maxlength="120" placeholder=${`${this.proposal.symbol}/Rev.1`} />`)}
            ${field('Title, if another', html`<input name="title" maxlength="800" />`)}
            ${field('What is different', html`<input name="changes" maxlength="2000" />`)}
        </div>`;
    }

    ahead() {
        return html`<p>The revised text takes the place of the one before; its address stays. Not once voting began.</p>`;
    }

    request(said) {
        return { path: `/v1/proposals/${this.proposal.id}/revisions`, body: said };
    }
}
customElements.define('revise-proposal', ReviseProposal);

/** Takes a draft back. */
class WithdrawProposal extends CommandForm {
    static properties = { ...CommandForm.properties, ...ofProposal };
    what = 'Withdraw the draft';

    ahead() {
        return html`<p>${this.proposal.symbol} is no longer before the body. Not once voting began or it was amended (rule 80).</p>`;
    }

    sure() {
        return `This cannot be taken back. Withdraw ${this.proposal.symbol}?`;
    }

    request() {
        return { path: `/v1/proposals/${this.proposal.id}/withdrawal`, body: {} };
    }
}
customElements.define('withdraw-proposal', WithdrawProposal);
