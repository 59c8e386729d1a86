import { html, nothing } from 'lit';
import { Command } from '../lib/command.js';
import { Piece } from '../lib/piece.js';
import './command-answer.js';

let made = 0;

/**
 * A form that gives one command. What follows from it stands above its button; what cannot be undone asks a second time, in the
 * page. Fires `taken` ({what, answer, intent}) once it was done. A form says:
 *
 * - `what`      the words of its button
 * - `fields()`  its fields
 * - `ahead()`   what follows, before it is done
 * - `sure()`    the question that is asked before it is sent, where it cannot be undone
 * - `request()` {path, body} out of the fields
 */
export class CommandForm extends Piece {
    static properties = { asking: { state: true }, answered: { state: true } };
    command = new Command();
    question = `sure-${++made}`;

    constructor() {
        super();
        this.asking = false;
        this.command.addEventListener('change', () => this.#heard());
    }

    fields() {
        return nothing;
    }

    ahead() {
        return nothing;
    }

    sure() {
        return null;
    }

    /** The fields as they are filled in; empty ones are left out. */
    said() {
        const form = this.querySelector('form');
        const all = [...new FormData(form)].map(([name, value]) => [name, value.trim()]);
        return Object.fromEntries(all.filter(([, value]) => value !== ''));
    }

    render() {
        return html`<form class="act" @submit=${this.#submit} @input=${() => this.#typed()} autocomplete="off">
            ${this.fields()}
            <div class="ahead">${this.ahead()}</div>
            ${this.asking ? this.#second() : this.#first()}
            <command-answer .command=${this.command} .state=${this.command.state}></command-answer>
        </form>`;
    }

    #first() {
        const { state } = this.command;
        if (state === 'done')
            return html`<p class="actions"><button type="button" @click=${() => this.again()}>Another one</button></p>`;
        return html`<p class="actions"><button class="do" ?disabled=${state === 'sending'}>${this.what}</button></p>`;
    }

    // The way back stands where the first button was, so that a double click never answers the question.
    #second() {
        return html`<div class="sure" role="group" aria-labelledby=${this.question}>
            <p tabindex="-1" id=${this.question}><strong>${this.sure()}</strong></p>
            <p class="actions"><button type="button" @click=${() => this.#back()}>No, go back</button>
                <button class="do grave">Yes: ${this.what.toLowerCase()}</button></p>
        </div>`;
    }

    /** Begins anew: what comes next is another intent. */
    again() {
        this.command.renew();
        this.querySelector('form').reset();
        this.requestUpdate();
    }

    // Whoever changes a field after an answer means something else.
    #typed() {
        if (this.command.state === 'refused' || this.command.state === 'done') this.command.renew();
        this.requestUpdate();
    }

    #submit(event) {
        event.preventDefault();
        if (this.sure() && !this.asking) this.#ask();
        else this.#send();
    }

    async #ask() {
        this.asking = true;
        await this.updateComplete;
        this.querySelector('.sure [tabindex]').focus();
    }

    async #back() {
        this.asking = false;
        await this.updateComplete;
        this.querySelector('.do').focus();
    }

    #send() {
        this.asking = false;
        this.command.send({ what: this.what, ...this.request(this.said()) });
    }

    #heard() {
        this.answered = this.command.state;
        this.requestUpdate();
        if (this.command.state !== 'done') return;
        const { answer, intent } = this.command;
        this.dispatchEvent(new CustomEvent('taken', { detail: { answer, intent }, bubbles: true }));
    }
}
