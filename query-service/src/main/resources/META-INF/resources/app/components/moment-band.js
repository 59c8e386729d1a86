import { html, nothing } from 'lit';
import { addressOf } from '../lib/address.js';
import { say } from '../lib/language.js';
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
            <p><strong>${say(this.head ? 'moment.of' : 'moment.name', { seq: this.seq, head: this.head })}</strong> ${when(this.at)}
                ${this.invented ? html`<em>${say('timing.order')}</em>` : nothing}
                ${this.remark ? html`<span>${this.remark}</span>` : nothing}</p>
            ${this.played ? nothing : this.#ways()}
        </div>`;
    }

    #ways() {
        const step = (seq, words) =>
            seq >= 1 && seq <= this.head ? html`<a href=${addressOf(seq)}>${words}</a>` : nothing;
        return html`<p>${step(this.seq - 1, say('moment.earlier'))} ${step(this.seq + 1, say('moment.later'))} <a class="go" href=${addressOf()}>${say('vote.live')}</a></p>`;
    }
}
customElements.define('moment-band', MomentBand);
