import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import * as api from '../lib/api.js';
import { say } from '../lib/language.js';
import { Line } from '../lib/line.js';
import { Piece } from '../lib/piece.js';
import { decidedVote, openVote } from './vote-cards.js';
import { meetingLines } from './meeting-cards.js';
import './connection-state.js';

/** Milliseconds between two readings of the lists, however many votes open or close meanwhile. */
const READ_EVERY = 1_000;

/** Milliseconds between two readings when nothing is heard: meetings change without a vote. */
const READ_ANYHOW = 10_000;

/** Whether the pages that steer are switched on: the server then links to them. */
const STEERED = document.querySelector('.places a[href="/control"]') !== null;

/** Now and next: open votes with their live tallies, then the latest decided ones. */
class RollcallHome extends Piece {
    static properties = {
        open: { state: true },
        decided: { state: true },
        meetings: { state: true },
        connection: { state: true },
        serverTime: { state: true },
        problem: { state: true },
    };
    #line = new Line('/v1/stream', ['tally']);
    #reading = null;
    #soon = false;

    connectedCallback() {
        super.connectedCallback();
        this.connection = this.#line.state;
        this.#line.addEventListener('heard', ({ detail }) => this.#hear(detail));
        this.#line.addEventListener('state', ({ detail }) => this.#connected(detail));
        this.#line.open();
        this.#read();
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.#line.close();
        clearTimeout(this.#reading);
    }

    // Whatever happened while the line was down is not told again: the lists are read anew.
    #connected(state) {
        if (state === 'live' && this.connection !== 'connecting') this.#readSoon();
        this.connection = state;
    }

    #hear({ name, data }) {
        this.serverTime = this.#line.serverTime;
        if (name !== 'tally') return;
        const known = this.open?.find((ballot) => ballot.id === data.ballot);
        if (!known || data.state !== 'OPEN') this.#readSoon();
        else if (data.to > known.seq)
            this.open = this.open.map((ballot) => (ballot === known ? { ...known, ...data, seq: data.to } : ballot));
    }

    #readSoon() {
        if (!this.#soon) this.#readIn(READ_EVERY);
        this.#soon = true;
    }

    #readIn(wait) {
        clearTimeout(this.#reading);
        this.#reading = setTimeout(() => this.#read(), wait);
    }

    async #read() {
        this.#soon = false;
        try {
            const [[open, ...over], meetings] = await Promise.all([
                Promise.all(['OPEN', 'CLOSED', 'ANNOUNCED', 'REPORTED'].map(api.ballotsIn)),
                api.meetings().catch(() => this.meetings),
            ]);
            const day = (ballot) => String(ballot.closedAt ?? ballot.at ?? '');
            this.meetings = meetings;
            this.decided = over.flat().sort((a, b) => day(b).localeCompare(day(a)));
            this.open = this.#keepNewer(open).sort((a, b) =>
                String(b.openedAt ?? '').localeCompare(String(a.openedAt ?? '')),
            );
            this.problem = null;
        } catch (failure) {
            this.problem = `The votes could not be read. ${failure.message}`;
        }
        if (!this.#soon) this.#readIn(this.problem ? 5 * READ_EVERY : READ_ANYHOW);
    }

    // An answer may be older than a tally that came meanwhile.
    #keepNewer(ballots) {
        const known = new Map((this.open ?? []).map((ballot) => [ballot.id, ballot]));
        return ballots.map((ballot) => (known.get(ballot.id)?.seq > ballot.seq ? known.get(ballot.id) : ballot));
    }

    render() {
        return html`${this.problem ? html`<div class="band" role="alert"><p>${this.problem} ${say('page.again')}</p></div>` : nothing}
            <section>
                <div class="now-head"><h1>${say(this.open?.length ? 'home.now' : 'home.none')}</h1>
                    <connection-state .connection=${this.connection} .serverTime=${this.serverTime}></connection-state></div>
                ${this.open?.length ? this.#now() : this.#start()}
            </section>
            ${meetingLines(this.meetings)} ${this.decided?.length ? this.#past() : nothing}`;
    }

    #now() {
        return html`<div class="open-votes">${repeat(this.open, (ballot) => ballot.id, openVote)}</div>`;
    }

    #past() {
        const title = say(this.open?.length ? 'home.latest' : 'home.last');
        return html`<section class="decided"><h2>${title}</h2>
            <ul>${repeat(this.decided.slice(0, 20), (ballot) => ballot.id, decidedVote)}</ul>
            <p class="more"><a href="/history">${say('home.all')}</a></p></section>`;
    }

    #start() {
        if (!this.open) return html`<p class="waiting" role="status">${say('search.reading')}</p>`;
        return html`<div class="start" lang="en" dir="ltr"><p>Start one, and it appears here by itself. One vote: the General Assembly's of 2 March 2022, in about ninety seconds.</p>
            <pre><code>./rollcall simulate es-11-1</code></pre>
            <p>A whole meeting: amendments, motions and votes of 24 February 2025 in their order.</p>
            <pre><code>./rollcall simulate ga-2025-02-24</code></pre>
            ${STEERED ? html`<p>Or in the browser: <a href="/control#simulate-title">the secretariat’s desk plays any of them</a>.</p>` : nothing}</div>`;
    }
}
customElements.define('rollcall-home', RollcallHome);
