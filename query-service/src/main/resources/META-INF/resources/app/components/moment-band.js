import { html, nothing } from 'lit';
import { addressOf } from '../lib/address.js';
import { Piece } from '../lib/piece.js';
import { when } from '../lib/words.js';

/** Says that a moment is shown and not the present, and leads back to it. `remark` is what is special about that moment. */
class MomentBand extends Piece {
    static properties = {
        seq: { type: Number },
        head: { type: Number },
        at: {},
        invented: { type: Boolean },
        remark: {},
        played: { type: Boolean }, // with a player beside it, which leads to other moments by itself
    };

    render() {
        return html`<div class="band" data-band="moment" data-testid="moment">
            <p><strong>Moment ${this.seq}${this.head ? ` of ${this.head}` : nothing}</strong> ${when(this.at)}
                ${this.invented ? html`<em>order and timing invented</em>` : nothing}
                ${this.remark ? html`<span>${this.remark}</span>` : nothing}</p>
            ${this.played ? nothing : this.#ways()}
        </div>`;
    }

    #ways() {
        const step = (seq, words) =>
            seq >= 1 && seq <= this.head ? html`<a href=${addressOf(seq)}>${words}</a>` : nothing;
        return html`<p>${step(this.seq - 1, 'Earlier')} ${step(this.seq + 1, 'Later')} <a class="go" href=${addressOf()}>Go to live</a></p>`;
    }
}
customElements.define('moment-band', MomentBand);
