import { html, nothing } from 'lit';
import * as api from '../lib/api.js';
import { say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';
import { asked, queryOf } from '../lib/selection.js';
import { when } from '../lib/words.js';
import { field } from './field.js';

/** Milliseconds after a key stroke before votes are looked up. */
const PAUSE = 250;

/** Two votes picked by symbol, swapped, or completed by the previous vote of the series. An ordinary form: the address is the state. */
class ComparePick extends Piece {
    static properties = {
        left: {},
        right: {},
        previous: { attribute: false },
        by: {},
        offers: { state: true },
    };
    #timer = null;

    constructor() {
        super();
        this.offers = [];
    }

    connectedCallback() {
        super.connectedCallback();
        this.#offer('');
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        clearTimeout(this.#timer);
    }

    render() {
        return html`<form class="pair" action="/compare">
            ${field(say('compare.left'), this.#symbol('left'))}
            <a class="swap" href=${`/compare${queryOf({ left: this.right, right: this.left })}`} aria-label=${say('compare.swap')} title=${say('compare.swap')}>⇄</a>
            ${field(say('compare.right'), this.#symbol('right'))}
            <button type="submit">${say('page.compare')}</button>
            ${this.previous ? this.#offered() : nothing}
            <datalist id="votes-offered">${this.offers.map(({ symbol, resolution, title, openedAt }) => html`<option value=${resolution ?? symbol}>${`${when(openedAt?.slice(0, 10))} · ${title}`}</option>`)}</datalist>
        </form>`;
    }

    #symbol(side) {
        return html`<input name=${side} required list="votes-offered" autocomplete="off" spellcheck="false" placeholder="A/RES/ES-11/1" dir="ltr"
            .value=${this[side] ?? ''} @input=${({ target }) => this.#typed(target.value)} />`;
    }

    #offered() {
        const { ballot, symbol, resolution, day } = this.previous;
        return html`<p class="note offered">${say('series.previous')} (${this.by === 'TITLE' ? say('series.same') : say('series.name', { name: '' }).trim()}):<br /><a data-testid="previous"
            href=${`/compare${queryOf({ left: ballot, right: this.right })}`}>${resolution ?? symbol}</a>, ${when(day)}</p>`;
    }

    #typed(text) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#offer(text), PAUSE);
    }

    // Offers are a convenience: where they cannot be had, the symbol is typed whole.
    async #offer(text) {
        const { ballots } = await api.votes(asked(text)).catch(() => ({ ballots: [] }));
        if (ballots.length) this.offers = ballots;
    }
}
customElements.define('compare-pick', ComparePick);
