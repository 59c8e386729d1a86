import { html, nothing } from 'lit';
import { original, say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';
import { headline } from '../lib/subject.js';
import { openWords, reasonWords } from '../lib/verdict.js';
import { isOpen, isSealed, sentence, stateWord } from '../lib/words.js';

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
        const { state, voidReason } = this.ballot;
        if (state === 'VOIDED') return html`${say('vote.voided')} ${original(sentence(voidReason ?? ''))}`;
        if (isOpen(this.ballot))
            return isSealed(this.ballot)
                ? say('vote.sealed')
                : sentence(openWords(this.ballot));
        return outcome ? this.#decision(outcome) : say('vote.closed');
    }

    // "adopted: 141 of the 146 …" is set as the outcome, large, and the reason for it.
    #decision(outcome) {
        const { qualified, reason, shown } = reasonWords(this.ballot);
        return html`<strong>${headline(this.ballot, outcome)}${qualified}</strong>${reason ? html`<span class="hidden">: </span><span>${shown}</span>` : nothing}`;
    }
}
customElements.define('vote-summary', VoteSummary);
