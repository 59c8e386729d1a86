import { html, nothing } from 'lit';
import { addressOf, moment } from '../lib/address.js';
import * as api from '../lib/api.js';
import { badge } from '../lib/badge.js';
import { say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';
import { proposalWord } from '../lib/proceedings.js';
import { Reading } from '../lib/reading.js';
import { nextWord } from '../lib/subject.js';
import { provenanceWords, sentence } from '../lib/words.js';
import { amendments } from './proposal-amendments.js';
import { ballots } from './proposal-ballots.js';
import { motions, parts } from './proposal-motions.js';
import { majorities, related, sponsors, statements } from './proposal-side.js';
import { textHistory } from './proposal-text.js';
import './connection-state.js';
import './moment-band.js';
import './provenance-mark.js';

/** A draft with its text's history, amendments, motions and votes in order; read anew while it can change. */
class RollcallProposal extends Piece {
    static properties = {
        proposalId: { attribute: 'proposal' },
        shown: { state: true },
        problem: { state: true },
        connection: { state: true },
        serverTime: { state: true },
    };
    #reading = null;

    connectedCallback() {
        super.connectedCallback();
        this.moment = moment();
        if (this.moment === undefined) this.#goLive();
        else this.#goTo(this.moment);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.#reading?.close();
    }

    #goLive() {
        this.connection = 'connecting';
        this.#reading = new Reading({
            read: () => api.proposal(this.proposalId),
            settled: ({ state }) => state === 'DECIDED',
            concerns: ({ id }, ballot) => ballot.startsWith(`${id}.`),
        });
        this.#reading.addEventListener('change', ({ detail }) => Object.assign(this, detail));
        this.#reading.addEventListener('connection', () => {
            this.connection = this.#reading.connection;
            this.serverTime = this.#reading.serverTime;
        });
        this.#reading.open();
    }

    async #goTo(seq) {
        this.connection = 'replay';
        try {
            this.shown = await api.proposal(this.proposalId, seq);
        } catch (failure) {
            this.problem = failure.message;
        }
    }

    render() {
        if (!this.shown)
            return this.problem ? this.#trouble() : html`<p class="waiting" role="status">${say('page.reading')}</p>`;
        const { provenance } = this.shown;
        return html`${this.problem ? this.#trouble() : nothing} ${this.#momentBand()} ${this.#strip()}
            <div class="dossier" data-testid="proposal">
                <div class="dossier-main"><provenance-mark .provenance=${provenance}></provenance-mark>
                    ${textHistory(this.shown)} ${amendments(this.shown)} ${parts(this.shown)} ${motions(this.shown)} ${ballots(this.shown)}
                    ${statements(this.shown)}</div>
                <div class="dossier-side">${majorities(this.shown)} ${sponsors(this.shown)} ${related(this.shown)}</div>
            </div>`;
    }

    updated() {
        if (!this.shown) return;
        const { symbol, resolution, state, outcome, provenance } = this.shown;
        Object.assign(this.dataset, { state, outcome: outcome ?? '' });
        document.title = `${proposalWord(this.shown)} · ${resolution ?? symbol} · ${provenanceWords(provenance).kind} · Rollcall`;
    }

    #trouble() {
        return html`<div class="band" data-band="problem" role="alert"><p>${this.problem}</p>
            ${this.moment === undefined ? html`<p>${say('page.again')}</p>` : html`<p><a class="go" href=${addressOf()}>${say('vote.live')}</a></p>`}</div>`;
    }

    #momentBand() {
        if (this.moment === undefined) return nothing;
        return html`<moment-band .seq=${this.moment}></moment-band>`;
    }

    #strip() {
        const { outcome, state, resolution, symbol, next, motions: all } = this.shown;
        const then = nextWord(next, all);
        return html`<div class="strip"><div class="summary" data-testid="outcome">
                ${badge(outcome ?? state, proposalWord(this.shown))}
                <p class="verdict">${outcome ? this.#settled(resolution, symbol) : html`<span>${then ? say('next.sentence', { what: sentence(then) }) : say('next.nothing')}</span>`}</p>
            </div>
            <connection-state .connection=${this.connection} .serverTime=${this.serverTime}></connection-state></div>`;
    }

    #settled(resolution, symbol) {
        return resolution
            ? html`<strong>${resolution}</strong><span>${say('proposal.resolution', { symbol })}</span>`
            : nothing;
    }
}
customElements.define('rollcall-proposal', RollcallProposal);
