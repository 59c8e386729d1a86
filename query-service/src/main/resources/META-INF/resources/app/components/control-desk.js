import { html, nothing } from 'lit';
import * as api from '../lib/api.js';
import { askIngest } from '../lib/command.js';
import { Piece } from '../lib/piece.js';
import { stageWord } from '../lib/subject.js';
import { counted, provenanceWords } from '../lib/words.js';
import './deed-list.js';
import './pending-commands.js';
import './start-simulation.js';
import './stop-simulation.js';
import './submit-proposal.js';

/** Milliseconds between two readings of the lists. */
const READ_EVERY = 4_000;

/** Where the secretariat begins: votes that are open, drafts that are not decided, a new draft, a simulation. */
class ControlDesk extends Piece {
    static properties = { lists: { state: true }, scenarios: { state: true }, running: { state: true }, deeds: { state: true }, problem: { state: true } };

    constructor() {
        super();
        Object.assign(this, { lists: null, scenarios: null, running: [], deeds: [], problem: null });
        this.addEventListener('taken', ({ detail }) => this.#took(detail));
    }

    connectedCallback() {
        super.connectedCallback();
        this.#read();
        this.timer = setInterval(() => this.#read(), READ_EVERY);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        clearInterval(this.timer);
    }

    async #read() {
        try {
            const [open, drafts, bodies] = await Promise.all([api.ballotsIn('OPEN'), api.drafts(), api.assemblies()]);
            this.lists = { open, drafts: drafts.filter(({ state }) => state !== 'DECIDED'), bodies };
            this.scenarios ??= await askIngest('/v1/scenarios');
            this.running = (await askIngest('/v1/simulations')).filter(({ state }) => state === 'RUNNING' || state === 'HELD');
            this.problem = null;
        } catch ({ message }) {
            this.problem = message;
        }
    }

    #took(deed) {
        this.deeds = [deed, ...this.deeds];
        this.#read();
    }

    render() {
        const trouble = this.problem
            ? html`<div class="band" data-band="problem" role="alert"><p><strong>Something could not be read.</strong> ${this.problem} Trying again.</p></div>`
            : nothing;
        if (!this.lists) return html`${trouble}<p class="waiting" role="status">Reading …</p>`;
        return html`${trouble}<div class="dossier">
            <div class="dossier-main">${this.#open()} ${this.#drafts()}
                <section class="chapter" aria-labelledby="submit-title"><h2 id="submit-title">Submit a proposal</h2>
                    <submit-proposal .bodies=${this.lists.bodies}></submit-proposal></section>
                <section class="chapter" aria-labelledby="simulate-title"><h2 id="simulate-title">Simulate</h2>
                    ${this.#simulations()} ${this.scenarios ? html`<start-simulation .scenarios=${this.scenarios}></start-simulation>` : html`<p class="note">The scenarios are not known: ingest-service does not answer.</p>`}</section>
            </div>
            <div class="dossier-side"><pending-commands></pending-commands><deed-list .deeds=${this.deeds}></deed-list>
                <section class="card"><h2>Delegates</h2><p><a href="/vote">Cast a vote</a></p></section>
                <section class="card"><h2>Operations</h2><p><a href="/ops">How the platform is</a></p></section></div>
        </div>`;
    }

    #open() {
        const { open } = this.lists;
        return html`<section class="chapter" aria-labelledby="open-title"><h2 id="open-title">Open votes <small>${open.length}</small></h2>
            ${open.length ? html`<ul class="lines">${open.map(openVote)}</ul>` : html`<p class="note">No vote is open.</p>`}</section>`;
    }

    #simulations() {
        if (!this.running.length) return nothing;
        return html`<ul class="lines">${this.running.map((one) => html`<li><span><b>${one.scenario}</b> at speed ${one.speed}</span>
            <details class="further"><summary>Stop</summary><stop-simulation .simulation=${one}></stop-simulation></details></li>`)}</ul>`;
    }

    #drafts() {
        const { drafts } = this.lists;
        const fresh = this.deeds.find(({ intent }) => intent.path === '/v1/proposals');
        return html`<section class="chapter" aria-labelledby="drafts-title"><h2 id="drafts-title">Before the body <small>${drafts.length}</small></h2>
            ${fresh ? html`<p class="next"><a class="go" href=${`/control/proposals/${fresh.answer.body.stream}`}>Go on with the proposal just submitted</a></p>` : nothing}
            ${drafts.length ? html`<ul class="lines">${drafts.map(draft)}</ul>` : html`<p class="note">No draft waits for a decision.</p>`}</section>`;
    }
}

const openVote = (ballot) => html`<li>
    <a href=${`/control/ballots/${encodeURIComponent(ballot.id)}`}><b>${ballot.symbol}</b> ${ballot.title}</a>
    <span class="note">${[stageWord(ballot), `${ballot.tally.members - ballot.tally.pending} of ${counted(ballot.tally.members, 'member')} have voted`, provenanceWords(ballot.provenance).kind].filter(Boolean).join(' · ')}</span>
</li>`;

const draft = (proposal) => html`<li>
    <a href=${`/control/proposals/${encodeURIComponent(proposal.id)}`}><b>${proposal.symbol}</b> ${proposal.title}</a>
    <span class="note">${[proposal.assembly.name, proposal.majority ? null : 'no majority determined', provenanceWords(proposal.provenance).kind].filter(Boolean).join(' · ')}</span>
</li>`;
customElements.define('control-desk', ControlDesk);
