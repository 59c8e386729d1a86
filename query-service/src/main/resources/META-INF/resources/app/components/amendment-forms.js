import { html } from 'lit';
import { nextWord } from '../lib/subject.js';
import { CommandForm } from './command-form.js';
import { field, pick } from './field.js';

const ofProposal = { proposal: { attribute: false } };
const list = (words) => (words ?? '').split(/[;\n]/).map((word) => word.trim()).filter(Boolean);
const undecided = ({ amendments }) => amendments.filter(({ state }) => state === 'SUBMITTED').map(({ symbol }) => symbol);

/** Submits an amendment to the draft, or to another amendment. */
class SubmitAmendment extends CommandForm {
    static properties = { ...CommandForm.properties, ...ofProposal };
    what = 'Submit the amendment';

    fields() {
        const others = undecided(this.proposal).map((symbol) => [symbol, `The amendment ${symbol}`]);
        return html`<div class="fields">
            ${field('Symbol, or its name if oral', html`<input name="amendment" required maxlength="120" />`)}
            ${field('Title (optional)', html`<input name="title" maxlength="800" />`)}
            ${field('What it changes', html`<input name="changes" maxlength="2000" required />`)}
            ${field('Sponsors, with semicolons between', html`<input name="sponsors" required />`)}
            ${field('It amends', pick('amends', [['', `The draft ${this.proposal.symbol}`], ...others]))}
            ${others.length ? field('If adopted, this falls', pick('makesFall', [['', 'Nothing'], ...undecided(this.proposal).map((symbol) => [symbol, symbol])])) : ''}
            ${field('Moved from the floor', pick('oral', [['', 'No: a document'], ['yes', 'Yes: oral']]))}
        </div>`;
    }

    ahead() {
        return html`<p>It is put before the draft, in the order of submission until they are ranked.</p>`;
    }

    request({ sponsors, makesFall, oral, ...said }) {
        const body = { ...said, sponsors: list(sponsors), makesFall: list(makesFall), oral: oral === 'yes' };
        return { path: `/v1/proposals/${this.proposal.id}/amendments`, body };
    }
}
customElements.define('submit-amendment', SubmitAmendment);

/** Takes an amendment back, or adopts it without a vote. */
class SettleAmendment extends CommandForm {
    static properties = { ...CommandForm.properties, ...ofProposal };
    what = 'Settle it without a vote';

    fields() {
        return html`<div class="fields">
            ${field('Amendment', pick('amendment', undecided(this.proposal).map((symbol) => [symbol, symbol])))}
            ${field('What becomes of it', pick('how', [['withdrawals', 'Withdrawn by its sponsors'], ['adoptions', 'Adopted without a vote']]))}
        </div>`;
    }

    ahead() {
        const adopted = this.querySelector('[name=how]')?.value === 'adoptions';
        return adopted
            ? html`<p>The text is amended, and amendments that it makes fall are not put.</p>`
            : html`<p>It is not put any more. Its symbol stays taken.</p>`;
    }

    sure() {
        return 'This cannot be taken back. Settle the amendment without a vote?';
    }

    request({ how, amendment }) {
        return { path: `/v1/proposals/${this.proposal.id}/amendments/${how}`, body: { amendment } };
    }
}
customElements.define('settle-amendment', SettleAmendment);

/** Ranks the undecided amendments: the presiding officer’s order, furthest removed in substance first. */
class RankAmendments extends CommandForm {
    static properties = { ...CommandForm.properties, ...ofProposal, order: { state: true } };
    what = 'Rank the amendments';

    willUpdate() {
        const all = undecided(this.proposal);
        const kept = (this.order ?? []).filter((symbol) => all.includes(symbol));
        this.order = [...kept, ...all.filter((symbol) => !kept.includes(symbol))];
    }

    fields() {
        return html`<ol class="ranking">${this.order.map(
            (symbol, i) => html`<li><span>${symbol}</span>
                <button type="button" ?disabled=${i === 0} @click=${() => this.#up(i)} aria-label=${`Put ${symbol} earlier`}>Earlier</button></li>`,
        )}</ol>
        <div class="fields">${field('Ground (optional)', html`<input name="ground" maxlength="400" placeholder="Furthest removed in substance first" />`)}</div>`;
    }

    #up(i) {
        const order = [...this.order];
        [order[i - 1], order[i]] = [order[i], order[i - 1]];
        this.order = order;
    }

    ahead() {
        return html`<p>They are put in this order, ${this.order[0]} first. Until now next is: ${nextWord(this.proposal.next, this.proposal.motions) ?? 'nothing'}.</p>`;
    }

    request({ ground }) {
        return { path: `/v1/proposals/${this.proposal.id}/amendments/ranking`, body: { order: this.order, ...(ground ? { ground } : {}) } };
    }
}
customElements.define('rank-amendments', RankAmendments);
