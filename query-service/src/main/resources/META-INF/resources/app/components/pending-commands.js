import { html, nothing } from 'lit';
import { Command, pending } from '../lib/command.js';
import { Piece } from '../lib/piece.js';
import { clock } from '../lib/words.js';
import './command-answer.js';

/** Commands whose answer was lost before the page was loaded again: each can be repeated under its id. */
class PendingCommands extends Piece {
    constructor() {
        super();
        this.commands = pending().map((intent) => new Command(intent));
        for (const command of this.commands) command.addEventListener('change', () => this.#heard(command));
    }

    render() {
        if (!this.commands.length) return nothing;
        return html`<section class="card pending" aria-labelledby="pending-title" data-testid="pending">
            <h2 id="pending-title">Without an answer</h2>
            <p class="note">Sent before this page was loaded again.</p>
            <ul>${this.commands.map(
                (command) => html`<li><p><strong>${command.intent.what}</strong> ${clock(command.intent.at)}</p>
                    <command-answer .command=${command} .state=${command.state}></command-answer></li>`,
            )}</ul>
        </section>`;
    }

    #heard(command) {
        this.requestUpdate();
        if (command.state !== 'done') return;
        const { answer, intent } = command;
        this.dispatchEvent(new CustomEvent('taken', { detail: { answer, intent }, bubbles: true }));
    }
}
customElements.define('pending-commands', PendingCommands);
