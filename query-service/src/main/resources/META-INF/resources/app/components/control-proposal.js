import { html, nothing } from 'lit';
import * as api from '../lib/api.js';
import { badge } from '../lib/badge.js';
import { keepPlace } from '../lib/keep-place.js';
import { Piece } from '../lib/piece.js';
import { amendmentWord, motionWord, orderWord, proposalWord } from '../lib/proceedings.js';
import { Reading } from '../lib/reading.js';
import { motionKind } from '../lib/subject.js';
import { sentence } from '../lib/words.js';
import { nextStep } from './next-step.js';
import { majorities } from './proposal-side.js';
import { ballots } from './proposal-ballots.js';
import './amendment-forms.js';
import './connection-state.js';
import './deed-list.js';
import './motion-forms.js';
import './pending-commands.js';
import './provenance-mark.js';

/** A draft in the hands of the secretariat: the next step first, then whatever else may be done with it. */
class ControlProposal extends Piece {
    static properties = {
        proposalId: { attribute: 'proposal' },
        shown: { state: true },
        problem: { state: true },
        connection: { state: true },
        serverTime: { state: true },
        body: { state: true },
        roll: { state: true },
        deeds: { state: true },
    };
    #reading = null;

    constructor() {
        super();
        Object.assign(this, { connection: 'connecting', roll: [], deeds: [] });
        this.addEventListener('taken', ({ detail }) => this.#took(detail));
    }

    connectedCallback() {
        super.connectedCallback();
        this.#reading = new Reading({
            read: () => api.proposal(this.proposalId),
            settled: () => false,
            concerns: ({ id }, ballot) => ballot.startsWith(`${id}.`),
        });
        this.#reading.addEventListener('change', ({ detail }) => this.#show(detail));
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

    #show({ shown, problem }) {
        Object.assign(this, { shown, problem });
        if (shown && !this.body) this.#learn(shown.assembly.id);
    }

    async #learn(id) {
        const day = new Date().toISOString().slice(0, 10);
        const [bodies, members] = await Promise.all([api.assemblies(), api.membersOf(id)]);
        this.body = bodies.find((body) => body.id === id);
        const holds = ({ from, to }) => (!from || from <= day) && (!to || day <= to);
        this.roll = members.filter(({ terms }) => terms.some(holds)).map(({ code }) => code);
    }

    #took(deed) {
        this.deeds = [deed, ...this.deeds];
        this.#reading.until(deed.answer.body.seq ?? 0);
    }

    render() {
        const trouble = this.problem
            ? html`<div class="band" data-band="problem" role="alert"><p><strong>The proposal could not be read.</strong> ${this.problem} Trying again.</p></div>`
            : nothing;
        if (!this.shown || !this.body) return html`${trouble}<p class="waiting" role="status">Reading the proposal …</p>`;
        const { shown } = this;
        return html`${trouble}${this.#strip()}
            <div class="dossier" data-testid="control-proposal">
                <div class="dossier-main"><provenance-mark .provenance=${shown.provenance}></provenance-mark>
                    <section class="chapter" aria-labelledby="next-title" data-testid="next-step">${nextStep(shown, this.body, this.roll)}</section>
                    ${this.#amendments()} ${this.#motions()} ${ballots(shown)}</div>
                <div class="dossier-side"><pending-commands></pending-commands><deed-list .deeds=${this.deeds}></deed-list>${majorities(shown)}</div>
            </div>`;
    }

    updated(changed) {
        if (changed.has('shown') && this.deeds.length) keepPlace(this, '#next-title');
        if (this.shown) Object.assign(this.dataset, { state: this.shown.state, outcome: this.shown.outcome ?? '', seq: this.shown.seq });
    }

    #strip() {
        const { shown } = this;
        return html`<div class="strip"><div class="summary">${badge(shown.outcome ?? shown.state, proposalWord(shown))}
                <p class="verdict"><span>${shown.title}</span>${shown.resolution ? html`<strong>${shown.resolution}</strong>` : nothing}
                    <a href=${`/proposals/${encodeURIComponent(shown.id)}`}>As everybody sees it</a></p></div>
            <connection-state .connection=${this.connection} .serverTime=${this.serverTime}></connection-state></div>`;
    }

    // While a vote is open nothing else can be moved or settled; the service says so too.
    #quiet() {
        return this.shown.state === 'SUBMITTED';
    }

    #amendments() {
        const { amendments, ranking } = this.shown;
        const waiting = amendments.filter(({ state }) => state === 'SUBMITTED');
        return html`<section class="chapter" aria-labelledby="amendments-title"><h2 id="amendments-title">Amendments <small>${amendments.length}</small></h2>
            ${amendments.length ? html`<p class="note">${orderWord(ranking)}.</p>` : nothing}
            <ol class="lines">${amendments.map(({ symbol, title, state }) => html`<li><span><b>${symbol}</b> ${title ?? ''}</span>${badge(state, amendmentWord(state))}</li>`)}</ol>
            ${this.#quiet() ? html`${fold('Submit an amendment', html`<submit-amendment .proposal=${this.shown}></submit-amendment>`)}
                ${waiting.length > 1 ? fold('Rank them', html`<rank-amendments .proposal=${this.shown}></rank-amendments>`) : nothing}
                ${waiting.length ? fold('Withdraw one, or adopt it without a vote', html`<settle-amendment .proposal=${this.shown}></settle-amendment>`) : nothing}` : nothing}
        </section>`;
    }

    #motions() {
        const { motions, state } = this.shown;
        const waiting = motions.some((motion) => motion.state === 'PENDING');
        return html`<section class="chapter" aria-labelledby="motions-title"><h2 id="motions-title">Motions <small>${motions.length}</small></h2>
            <ol class="lines">${motions.map((motion) => html`<li><span>${motion.words ?? sentence(motionKind(motion.kind))}</span>${badge(motion.state, motionWord(motion.state))}</li>`)}</ol>
            ${state === 'VOTING' ? nothing : html`${fold('Move a motion', html`<move-motion .proposal=${this.shown}></move-motion>`)}
                ${waiting ? fold('Settle one without a vote', html`<settle-motion .proposal=${this.shown}></settle-motion>`) : nothing}`}
        </section>`;
    }
}

/** Something that may be done and mostly is not: closed until it is wanted. */
const fold = (words, form) => html`<details class="further"><summary>${words}</summary>${form}</details>`;
customElements.define('control-proposal', ControlProposal);
