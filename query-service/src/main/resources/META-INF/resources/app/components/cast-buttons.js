import { html, nothing } from 'lit';
import { light } from '../lib/light.js';
import { Piece } from '../lib/piece.js';

const CHOICES = ['YES', 'NO', 'ABSTAIN'];
const PRESSED = { YES: 'In favour', NO: 'Against', ABSTAIN: 'Abstain' };

/** Three large buttons. Fires `choice`. The one that stands is pressed, and pressing it again does nothing. */
class CastButtons extends Piece {
    static properties = { chosen: {}, off: {} };

    render() {
        return html`<div class="cast" role="group" aria-label="Your vote">${CHOICES.map((choice) => this.#button(choice))}</div>
            ${this.off ? html`<p class="note" id="cast-off">${this.off}</p>` : nothing}`;
    }

    // Not `disabled`: a button that leaves the order of keys takes a reader's place with it.
    #button(choice) {
        const stands = this.chosen === choice;
        return html`<button type="button" data-cast=${choice} aria-pressed=${stands} aria-disabled=${Boolean(this.off)}
            aria-describedby=${this.off ? 'cast-off' : nothing} @click=${() => this.#press(choice)}>
            ${light(choice)}<span>${PRESSED[choice]}</span>${stands ? html`<small>your vote</small>` : nothing}
        </button>`;
    }

    #press(choice) {
        if (this.off || this.chosen === choice) return;
        this.dispatchEvent(new CustomEvent('choice', { detail: choice, bubbles: true }));
    }
}
customElements.define('cast-buttons', CastButtons);
