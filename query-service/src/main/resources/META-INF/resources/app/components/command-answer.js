import { html, nothing } from 'lit';
import { answerWords, offerWords } from '../lib/answer.js';
import { Piece } from '../lib/piece.js';

/** What came of a command, said where it was given, with the way on where the answer is open. */
class CommandAnswer extends Piece {
    static properties = { command: { attribute: false }, state: {} };

    render() {
        const { state, answer, intent } = this.command;
        const urgent = state === 'refused' || state === 'unknown';
        return html`<div role="status" aria-live=${urgent ? 'assertive' : 'polite'} class="answer" data-answer=${state}>
            ${state === 'idle' ? nothing : html`<p>${answerWords(state, answer)}</p>`}
            ${offerWords(state) ? this.#offer(state) : nothing}
            ${state === 'done' ? html`<p class="note">${this.#place(answer.body)}Id <code>${intent.id}</code></p>` : nothing}
        </div>`;
    }

    #place({ seq }) {
        return seq === undefined ? nothing : html`Place ${seq} of its stream · `;
    }

    #offer(state) {
        return html`<p class="actions"><button type="button" @click=${() => this.command.repeat()}>${offerWords(state)}</button></p>
            ${state === 'unknown' ? html`<p class="note">Repeating never does it twice: the log knows the id <code>${this.command.intent.id}</code>.</p>` : nothing}`;
    }
}
customElements.define('command-answer', CommandAnswer);
