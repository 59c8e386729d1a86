import { html, nothing } from 'lit';
import { addressOf } from '../lib/address.js';
import { Piece } from '../lib/piece.js';
import { when } from '../lib/words.js';

/** Says that a moment is shown and not the present, and leads back to it. */
class MomentBand extends Piece {
    static properties = { seq: { type: Number }, head: { type: Number }, at: {}, invented: { type: Boolean } };

    render() {
        const step = (seq, words) =>
            seq >= 1 && seq <= this.head ? html`<a href=${addressOf(seq)}>${words}</a>` : nothing;
        return html`<div class="band" data-band="moment" data-testid="moment">
            <p><strong>Moment ${this.seq}${this.head === undefined ? '' : ` of ${this.head}`}</strong> ${when(this.at)}
                ${this.invented ? html`<em>order and timing invented</em>` : nothing}</p>
            <p>${step(this.seq - 1, 'Earlier')} ${step(this.seq + 1, 'Later')} <a class="go" href=${addressOf()}>Go to live</a></p>
        </div>`;
    }
}
customElements.define('moment-band', MomentBand);
