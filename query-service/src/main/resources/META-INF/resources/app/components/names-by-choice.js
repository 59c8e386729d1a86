import { html, nothing } from 'lit';
import { light } from '../lib/light.js';
import { Piece } from '../lib/piece.js';
import { intentionsOf } from '../lib/marks.js';
import { recordSentence } from '../lib/subject.js';
import { CHOICES, choiceOf, choicesOf, choiceWord, intendedWord, isOpen, sentence } from '../lib/words.js';

/** Groups up to this size are unfolded: they are what people come for, and they fit. */
const UNFOLDED = 20;

/** Who voted how, in words, smallest group first, with the sentence of the record to copy. */
class NamesByChoice extends Piece {
    static properties = { ballot: { attribute: false }, copied: { state: true } };

    render() {
        const groups = choicesOf(this.ballot).map((choice) => ({ choice, names: this.#names(choice) }));
        const told = groups.filter(({ choice, names }) => names.length && !(isOpen(this.ballot) && choice === 'NONE'));
        if (told.length === 0) return nothing;
        return html`<section class="names">
            <h3>Names by choice</h3>
            ${told.sort((a, b) => a.names.length - b.names.length).map((group) => this.#group(group))} ${this.#copying()}
        </section>`;
    }

    #names(choice) {
        const votes = this.ballot.votes.filter((vote) => choiceOf(vote) === choice);
        return votes.map((vote) => this.#name(vote));
    }

    // What a delegation said afterwards stands beside its name as the record's footnotes do; the vote stays where it is.
    #name(vote) {
        const notes = [
            !vote.entitled && 'may not vote',
            vote.participates === false && 'did not participate',
            ...intentionsOf(vote, this.ballot).map(intendedWord),
        ].filter(Boolean);
        return notes.length ? `${vote.name} (${notes.join('; ')})` : vote.name;
    }

    #group({ choice, names }) {
        return html`<details ?open=${names.length <= UNFOLDED}>
            <summary>${light(choice)} ${sentence(choiceWord(choice, isOpen(this.ballot)))} <b>${names.length}</b></summary>
            <p>${names.join(', ')}</p>
        </details>`;
    }

    // The record has a sentence only once the vote is over.
    #copying() {
        const { state } = this.ballot;
        if (state !== 'CLOSED' && state !== 'ANNOUNCED') return nothing;
        return html`<p class="record" data-testid="record">${recordSentence(this.ballot)}</p>
            <p class="actions">
                <button type="button" @click=${() => this.#copy('sentence', this.#record())}>Copy sentence</button>
                <button type="button" @click=${() => this.#copy('names', this.#recordWithNames())}>Copy with names</button>
                <span role="status">${this.copied ?? ''}</span>
            </p>`;
    }

    #record() {
        return recordSentence(this.ballot);
    }

    #recordWithNames() {
        const line = (choice) => `${sentence(choiceWord(choice, false))}: ${this.#names(choice).join(', ') || 'none'}.`;
        return [this.#record(), ...CHOICES.map(line)].join('\n\n');
    }

    async #copy(what, text) {
        try {
            await navigator.clipboard.writeText(text);
            this.copied = `Copied the ${what}.`;
        } catch {
            this.copied = 'The browser did not allow copying: select the text instead.';
        }
    }
}
customElements.define('names-by-choice', NamesByChoice);
