import { html } from 'lit';
import { say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';

/** Milliseconds for which a button says what became of the copy. */
const SAID_FOR = 4_000;

/** A button that copies a text, and says so. */
class CopyButton extends Piece {
    static properties = { text: {}, label: {}, said: { state: true } };
    #timer = null;

    disconnectedCallback() {
        super.disconnectedCallback();
        clearTimeout(this.#timer);
    }

    render() {
        return html`<button type="button" data-testid="copy" @click=${() => this.#copy()}>${this.label}</button>
            <span class="said-briefly" role="status">${this.said ?? ''}</span>`;
    }

    async #copy() {
        clearTimeout(this.#timer);
        try {
            await navigator.clipboard.writeText(this.text);
            this.said = say('names.copied');
        } catch {
            this.said = say('names.notCopied');
        }
        this.#timer = setTimeout(() => (this.said = ''), SAID_FOR);
    }
}
customElements.define('copy-button', CopyButton);
