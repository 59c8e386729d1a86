import { html } from 'lit';
import { Piece } from '../lib/piece.js';
import { bearer, signOut } from '../lib/token.js';

/** Milliseconds between two looks at the clock: a token ends. */
const LOOK_EVERY = 20_000;

/** Says in whose name this page acts, or how to get one. `needs` is the role that it takes. */
class WhoIsHere extends Piece {
    static properties = { needs: {} };
    #heard = () => this.requestUpdate();

    connectedCallback() {
        super.connectedCallback();
        addEventListener('rollcall-token', this.#heard);
        this.timer = setInterval(this.#heard, LOOK_EVERY);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        removeEventListener('rollcall-token', this.#heard);
        clearInterval(this.timer);
    }

    render() {
        const here = bearer();
        if (!here) return html`<p class="asked" data-testid="who">Nobody is signed in: you can look, and nothing is accepted from you. ${this.#how()}</p>`;
        if (here.until < new Date()) return html`<p class="asked" data-testid="who">The token of ${here.sub} has ended. ${this.#how()} ${this.#out()}</p>`;
        const member = here.member ? ` for ${here.member}` : '';
        const time = here.until.toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hour12: false });
        return html`<p class="asked" data-testid="who">Signed in as <b>${here.sub}</b> (${here.roles.join(', ')}${member}) until ${time}. ${this.#out()}</p>`;
    }

    #how() {
        const who = this.needs === 'delegate' ? '--role delegate --member FRA' : `--role ${this.needs}`;
        return html`Open the link that you were given; on a local copy <code>./rollcall token ${who} --link</code> prints one.`;
    }

    #out() {
        return html`<button type="button" class="quiet" @click=${signOut}>Sign out</button>`;
    }
}
customElements.define('who-is-here', WhoIsHere);
