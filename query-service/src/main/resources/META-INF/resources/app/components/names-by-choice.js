import { html, nothing } from 'lit';
import { listed, say } from '../lib/language.js';
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
            <h3>${say('names.title')}</h3>
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
            !vote.entitled && say('names.mayNot'),
            vote.participates === false && say('names.apart'),
            ...intentionsOf(vote, this.ballot).map(intendedWord),
        ].filter(Boolean);
        return notes.length ? `${vote.name} (${notes.join('; ')})` : vote.name;
    }

    #group({ choice, names }) {
        return html`<details ?open=${names.length <= UNFOLDED}>
            <summary>${light(choice)} ${sentence(choiceWord(choice, isOpen(this.ballot)))} <b>${names.length}</b></summary>
            <p>${listed(names)}</p>
        </details>`;
    }

    // The record has a sentence only once the vote is over.
    #copying() {
        const { state } = this.ballot;
        if (state !== 'CLOSED' && state !== 'ANNOUNCED') return nothing;
        return html`<p class="record" data-testid="record">${recordSentence(this.ballot)}</p>
            <p class="actions">
                <button type="button" @click=${() => this.#copy(this.#record())}>${say('names.copySentence')}</button>
                <button type="button" @click=${() => this.#copy(this.#recordWithNames())}>${say('names.copyNames')}</button>
                <span role="status">${this.copied ?? ''}</span>
            </p>`;
    }

    #record() {
        return recordSentence(this.ballot);
    }

    #recordWithNames() {
        const line = (choice) => `${sentence(choiceWord(choice, false))}: ${listed(this.#names(choice)) || say('names.none')}.`;
        return [this.#record(), ...CHOICES.map(line)].join('\n\n');
    }

    async #copy(text) {
        try {
            await navigator.clipboard.writeText(text);
            this.copied = say('names.copied');
        } catch {
            this.copied = say('names.notCopied');
        }
    }
}
customElements.define('names-by-choice', NamesByChoice);
