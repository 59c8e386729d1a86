import { html, nothing } from 'lit';
import * as api from '../lib/api.js';
import { badge } from '../lib/badge.js';
import { original, say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';
import { proposalWord, sittingWord } from '../lib/proceedings.js';
import { Reading } from '../lib/reading.js';
import { provenanceWords } from '../lib/words.js';
import { entries } from './meeting-entries.js';
import './connection-state.js';
import './provenance-mark.js';

/** A meeting: everything in the order it happened, its agenda, and how its proposals ended. */
class RollcallMeeting extends Piece {
    static properties = {
        meetingId: { attribute: 'meeting' },
        shown: { state: true },
        problem: { state: true },
        connection: { state: true },
        serverTime: { state: true },
    };
    #reading = null;

    connectedCallback() {
        super.connectedCallback();
        this.connection = 'connecting';
        this.#reading = new Reading({
            read: () => api.meeting(this.meetingId.replace(/^meeting:/, '')),
            settled: ({ sitting }) => sitting === 'ADJOURNED',
            concerns: ({ proposals }, ballot) => (proposals ?? []).some(({ id }) => ballot.startsWith(`${id}.`)),
        });
        this.#reading.addEventListener('change', ({ detail }) => Object.assign(this, detail));
        this.#reading.addEventListener('connection', () => {
            this.connection = this.#reading.connection;
            this.serverTime = this.#reading.serverTime;
        });
        this.#reading.open();
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.#reading.close();
    }

    render() {
        if (!this.shown)
            return this.problem ? this.#trouble() : html`<p class="waiting" role="status">${say('page.reading')}</p>`;
        return html`${this.problem ? this.#trouble() : nothing} ${this.#strip()}
            <div class="dossier" data-testid="meeting">
                <div class="dossier-main"><provenance-mark .provenance=${this.shown.provenance}></provenance-mark>${entries(this.shown)}</div>
                <div class="dossier-side">${this.#proposals()} ${this.#items()}</div>
            </div>`;
    }

    updated() {
        if (!this.shown) return;
        const { sitting, symbol, provenance, seq } = this.shown;
        Object.assign(this.dataset, { sitting, seq });
        document.title = `${sittingWord(sitting)} · ${symbol} · ${provenanceWords(provenance).kind} · Rollcall`;
    }

    #trouble() {
        return html`<div class="band" data-band="problem" role="alert">
            <p>${this.problem} ${say('page.again')}</p></div>`;
    }

    #strip() {
        const { sitting, entries: all } = this.shown;
        const last = all?.at(-1);
        return html`<div class="strip"><div class="summary">
                <p class="state" data-state=${sitting === 'ADJOURNED' ? 'CLOSED' : sitting} data-testid="sitting">${sittingWord(sitting)}</p>
                ${last ? html`<p class="verdict"><span>${original(last.words)}</span></p>` : nothing}
            </div>
            <connection-state .connection=${sitting === 'ADJOURNED' && this.connection === 'live' ? 'ended' : this.connection}
                .serverTime=${this.serverTime} .zone=${this.shown.timeZone}></connection-state></div>`;
    }

    #proposals() {
        const { proposals } = this.shown;
        if (!proposals?.length) return nothing;
        return html`<section class="card" aria-labelledby="proposals-title" data-testid="proposals">
            <h2 id="proposals-title">${say('proposal.title')} <small>${proposals.length}</small></h2>
            <ul class="outcomes">${proposals.map((proposal) => this.#proposal(proposal))}</ul>
        </section>`;
    }

    #proposal(proposal) {
        const { id, symbol, title, resolution, outcome, state } = proposal;
        return html`<li data-proposal=${id} data-outcome=${outcome ?? ''}>
            <p>${symbol ? html`<a href=${`/proposals/${encodeURIComponent(id)}`}>${symbol}</a>` : id} ${state ? badge(outcome ?? state, proposalWord(proposal)) : nothing}</p>
            <p>${original(title)}</p>
            ${resolution ? html`<p class="note">${resolution}</p>` : nothing}
        </li>`;
    }

    #items() {
        const { items } = this.shown;
        if (!items?.length) return nothing;
        return html`<section class="card" aria-labelledby="items-title">
            <h2 id="items-title">${say('proposal.agenda')}</h2>
            <ol class="agenda">${items.map(({ number, title }) => html`<li><b>${number}</b> <span>${original(title)}</span></li>`)}</ol>
        </section>`;
    }
}
customElements.define('rollcall-meeting', RollcallMeeting);
