import { html, nothing } from 'lit';
import { Piece } from '../lib/piece.js';
import { isOpen, openWords, outcomeWord, sentence, stateWord } from '../lib/words.js';

/** The state of the vote and what it decided, in words. Before the close there is no outcome, only what is still needed. */
class VoteSummary extends Piece {
    static properties = { ballot: { attribute: false } };

    render() {
        const { state } = this.ballot;
        const outcome = isOpen(this.ballot) || state === 'VOIDED' ? null : this.ballot.verdict?.outcome;
        return html`<div class="summary" data-outcome=${outcome ?? nothing}>
            <p class="state" data-state=${state} data-testid="state">${stateWord(state)}</p>
            <p class="verdict" data-testid="verdict" data-outcome=${outcome ?? ''}>${this.#words(outcome)}</p>
        </div>`;
    }

    #words(outcome) {
        const { state, verdict, voidReason } = this.ballot;
        if (state === 'VOIDED') return `This vote was voided and decides nothing. ${sentence(voidReason ?? '')}`;
        if (isOpen(this.ballot)) return openWords(this.ballot);
        return verdict ? this.#decision(outcome, verdict.words ?? '') : 'The vote is closed.';
    }

    // "adopted: 141 of the 146 …" is set as the outcome, large, and the reason for it.
    #decision(outcome, words) {
        const colon = words.indexOf(': ');
        const [head, reason] =
            colon > 0 ? [words.slice(0, colon), words.slice(colon + 2)] : [outcomeWord(outcome), words];
        return html`<strong>${sentence(head)}</strong>${reason ? html`<span class="hidden">: </span><span>${reason}</span>` : nothing}`;
    }
}
customElements.define('vote-summary', VoteSummary);
