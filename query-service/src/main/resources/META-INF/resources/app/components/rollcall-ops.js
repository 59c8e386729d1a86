import { html, nothing } from 'lit';
import * as api from '../lib/api.js';
import { Pace } from '../lib/pace.js';
import { Piece } from '../lib/piece.js';
import { clock } from '../lib/words.js';
import { heldStreams, partitions, quarantine, rebuild, services } from './ops-parts.js';

/** Milliseconds between two readings, and after how many without one the figures are called stale. */
const READ_EVERY = 2_000;
const STALE_AFTER = 10_000;

const STATE = { CAUGHT_UP: 'Caught up', BEHIND: 'Replaying', UNKNOWN: 'Not known' };

/** How the platform is, read anew every two seconds; it says when it is old. */
class RollcallOps extends Piece {
    static properties = { shown: { state: true }, stale: { state: true }, problem: { state: true } };
    #pace = new Pace();

    constructor() {
        super();
        Object.assign(this, { shown: null, stale: false, problem: null, heard: Date.now() });
    }

    connectedCallback() {
        super.connectedCallback();
        this.gone = false;
        this.#read();
        this.watch = setInterval(() => (this.stale = Date.now() - this.heard > STALE_AFTER), 1_000);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.gone = true;
        clearInterval(this.watch);
    }

    async #read() {
        try {
            const read = await api.ops();
            if (read.at !== this.shown?.at) this.heard = Date.now();
            this.#pace.saw(read);
            Object.assign(this, { shown: read, problem: null, stale: Date.now() - this.heard > STALE_AFTER });
        } catch ({ message }) {
            this.problem = message;
        }
        if (!this.gone) setTimeout(() => this.#read(), READ_EVERY);
    }

    render() {
        if (!this.shown) return html`<p class="waiting" role="status">${this.problem ? `It could not be read: ${this.problem} Trying again.` : 'Reading …'}</p>`;
        const { shown } = this;
        return html`${this.#old()} ${shown.trouble.map((words) => html`<div class="band" data-band="problem" role="alert"><p>${words}</p></div>`)}
            <div class="ops" data-testid="ops" data-state=${shown.state} data-lag=${shown.lag ?? ''}>
                ${this.#progress()} ${services(shown)} ${rebuild(shown)} ${quarantine(shown)} ${heldStreams(shown)} ${partitions(shown)}
            </div>`;
    }

    #old() {
        if (!this.stale && !this.problem) return nothing;
        return html`<div class="band" data-band="stale" role="status"><p><strong>These figures are old.</strong> They are of ${clock(this.shown.at)}. Trying to reach the server.</p></div>`;
    }

    #progress() {
        const { state, end, stored, lag, at } = this.shown;
        return html`<section class="card" aria-labelledby="lag-title"><h2 id="lag-title" class="hidden">Lag</h2>
            <div class="summary"><p class="state" data-state=${state} data-testid="ops-state">${STATE[state]}</p>
                <p class="verdict"><strong data-testid="lag">${lag ?? 'not known'}</strong><span>${lag === 1 ? 'record' : 'records'} not projected yet</span></p></div>
            ${end != null && stored != null ? html`<progress max=${end || 1} value=${end ? stored : 1} aria-label="Projected"></progress>
                <p class="note">${stored} of ${end} records of the log are projected. ${this.#pace.words(lag)}</p>` : nothing}
            <p class="note">As of <time datetime=${at}>${clock(at)}</time>.</p></section>`;
    }
}
customElements.define('rollcall-ops', RollcallOps);
