import { html, nothing } from 'lit';
import { light } from '../lib/light.js';
import { Piece } from '../lib/piece.js';
import { receiptText } from '../lib/receipts.js';
import { choiceWord, sentence, when } from '../lib/words.js';

/** Proof of a vote: its command, its place in the log, what the log said. Whoever has it can find the record. */
class VoteReceipt extends Piece {
    static properties = { receipt: { attribute: false }, copied: { state: true } };

    render() {
        const { choice, id, seq, at, log, replaces, stream, name, ballot } = this.receipt;
        const record = seq == null ? nothing : `/v1/events?stream=${encodeURIComponent(stream)}&after=${seq - 1}&limit=1`;
        return html`<article class="receipt" data-testid="receipt" data-choice=${choice} aria-label=${`Receipt: ${name}, ${choiceWord(choice)}`}>
            <h3>${light(choice)} ${sentence(choiceWord(choice))} <small>${name}</small></h3>
            <dl>
                <div><dt>The log said</dt><dd data-testid="receipt-log">${log}</dd></div>
                <div><dt>Place</dt><dd data-testid="receipt-seq">${seq == null ? 'not known yet' : html`<a href=${record}>${seq}</a>`}</dd></div>
                <div><dt>Answered</dt><dd>${when(at)}</dd></div>
                <div><dt>Command</dt><dd><code data-testid="receipt-id">${id}</code></dd></div>
                ${replaces ? html`<div><dt>Changes</dt><dd><code data-testid="receipt-replaces">${replaces}</code></dd></div>` : nothing}
                <div><dt>Ballot</dt><dd>${ballot}</dd></div>
            </dl>
            <p class="actions"><button type="button" @click=${() => this.#copy()}>Copy the receipt</button><span role="status">${this.copied ?? ''}</span></p>
        </article>`;
    }

    async #copy() {
        try {
            await navigator.clipboard.writeText(receiptText(this.receipt));
            this.copied = 'Copied.';
        } catch {
            this.copied = 'The browser did not allow copying: select the text instead.';
        }
    }
}
customElements.define('vote-receipt', VoteReceipt);
