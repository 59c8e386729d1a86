import { html, nothing } from 'lit';
import { original, say } from '../lib/language.js';
import { memberLink } from '../lib/member-link.js';
import { percent } from '../lib/moves.js';
import { Piece } from '../lib/piece.js';
import { counted, sentence } from '../lib/words.js';

/** How many lines are shown before somebody asks for all. */
const FIRST = 12;

/** With whom a member votes: a share with its base for each, and the formula in words above it. */
class MemberAgreement extends Piece {
    static properties = {
        agreement: { attribute: false },
        assembly: {},
        least: { type: Number },
        lowest: { state: true },
        all: { state: true },
    };

    render() {
        if (!this.agreement) return html`<section class="chapter"><h2>${say('member.agreement')}</h2><p class="note">${say('member.counting')}</p></section>`;
        const { with: others, formula } = this.agreement;
        return html`<section class="chapter" aria-labelledby="agreement-title" data-testid="agreement">
            <h2 id="agreement-title">${say('member.agreement')} <small>${others.length}</small></h2>
            <p class="note formula">${original(sentence(formula))}</p>
            <div class="list-head">${this.#order()} ${this.#floor()}</div>
            ${others.length ? this.#table(others) : html`<p class="note">${say('board.empty')}</p>`}
        </section>`;
    }

    #order() {
        const button = (lowest, words) => html`<button type="button" aria-pressed=${Boolean(this.lowest) === lowest} @click=${() => (this.lowest = lowest)}>${words}</button>`;
        return html`<div class="pick" role="group" aria-label=${say('board.order')}>${button(false, say('member.highest'))}${button(true, say('member.lowest'))}</div>`;
    }

    #floor() {
        return html`<label class="floor">${say('member.least')}
            <input type="number" min="1" step="1" .value=${String(this.least ?? 1)} @change=${({ target }) => this.#tell(target)} /></label>`;
    }

    #tell({ value }) {
        this.dispatchEvent(new CustomEvent('least', { detail: Math.max(1, Number(value) || 1), bubbles: true }));
    }

    #table(others) {
        const ordered = this.lowest ? [...others].reverse() : others;
        const shown = this.all ? ordered : ordered.slice(0, FIRST);
        return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('page.asTable', { what: say('member.agreement') })}><table class="ledger">
                <thead><tr><th scope="col">${say('column.member')}</th><td></td><th scope="col" class="figure">${say('column.share')}</th>
                    <th scope="col" class="figure">${say('column.same')}</th><th scope="col" class="figure">${say('column.common')}</th></tr></thead>
                <tbody>${shown.map((other) => this.#row(other))}</tbody>
            </table></div>
            ${shown.length < others.length ? html`<p class="more"><button type="button" @click=${() => (this.all = true)}>${say('member.showAll', { members: counted(others.length, 'member') })}</button></p>` : nothing}`;
    }

    #row(other) {
        return html`<tr><th scope="row">${memberLink(other, this.assembly)}</th>
            <td class="share" aria-hidden="true"><span style=${`inline-size: ${100 * (other.share ?? 0)}%`}></span></td>
            <td class="figure">${percent(other.share)}</td><td class="figure">${other.same}</td><td class="figure">${other.both}</td></tr>`;
    }
}
customElements.define('member-agreement', MemberAgreement);
