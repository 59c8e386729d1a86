import { html, nothing } from 'lit';
import { addressOf, moment, show, shown } from '../lib/address.js';
import * as api from '../lib/api.js';
import { BallotFeed } from '../lib/feed.js';
import { onKey } from '../lib/keys.js';
import { Piece } from '../lib/piece.js';
import { isOpen, isReported, isSealed, provenanceWords, shortTotals, stateWord, when } from '../lib/words.js';
import { connectionOf } from './connection-state.js';
import './announced-figures.js';
import './condition-list.js';
import './moment-band.js';
import './names-by-choice.js';
import './other-rules.js';
import './reported-figures.js';
import './rollcall-board.js';
import './rule-words.js';
import './series-links.js';
import './unnamed-board.js';
import './vote-summary.js';
import './vote-totals.js';
import './what-happened.js';

/** The vote page: owns the feed, or the moment that the address asks for, and hands one state at a time to its parts. */
class RollcallVote extends Piece {
    static properties = {
        ballotId: { attribute: 'ballot' },
        shownState: { state: true }, // {ballot, fresh}: replaced as a whole, so that figures and board never part
        connection: { state: true },
        serverTime: { state: true },
        groups: { state: true },
        display: { state: true },
        problem: { state: true },
    };
    #feed = null;
    #forgetKeys = null;

    constructor() {
        super();
        Object.assign(this, { groups: new Map(), display: shown(), connection: 'connecting' });
        this.addEventListener('display', ({ detail }) => this.#arrange(detail));
    }

    connectedCallback() {
        super.connectedCallback();
        this.#forgetKeys = onKey(this.#keys());
        this.moment = moment();
        if (this.moment === undefined) this.#goLive();
        else this.#goTo(this.moment);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.#feed?.close();
        this.#forgetKeys();
    }

    #goLive() {
        this.#feed = new BallotFeed(this.ballotId);
        this.#feed.addEventListener('change', ({ detail }) => this.#take(detail));
        this.#feed.addEventListener('connection', () => this.#hear());
        this.#feed.open();
    }

    async #goTo(seq) {
        this.connection = 'replay';
        try {
            const [then, now] = await Promise.all([api.ballot(this.ballotId, seq), api.ballot(this.ballotId)]);
            this.head = now.seq;
            this.#take({ ballot: then, fresh: [] });
        } catch (failure) {
            this.problem = `Moment ${seq} could not be shown. ${failure.message}`;
        }
    }

    #take(state) {
        if (!this.shownState) this.#learnGroups(state.ballot);
        this.shownState = state;
        this.#hear();
    }

    #hear() {
        if (!this.#feed) return;
        this.connection = this.#feed.connection;
        this.serverTime = this.#feed.serverTime;
    }

    async #learnGroups({ assembly, openedAt, at }) {
        this.groups = await api.groupsOn(assembly.id, (openedAt ?? at ?? '').slice(0, 10));
    }

    #arrange(change) {
        this.display = { ...this.display, ...change };
        show(this.display);
    }

    #keys() {
        return {
            '/': () => this.querySelector('[data-search]')?.focus(),
            '?': () => document.querySelector('how-to-read')?.show(),
            1: () => this.#arrange({ view: 'board' }),
            2: () => this.#arrange({ view: 'table' }),
            l: () => this.moment !== undefined && location.assign(addressOf()),
        };
    }

    render() {
        if (this.problem)
            return html`<div class="band" data-band="problem" role="alert"><p>${this.problem}</p><p><a href=${addressOf()}>Go to live</a></p></div>`;
        if (!this.shownState)
            return html`<p class="waiting" role="status">Waiting for the first picture of the board …</p>`;
        const { ballot } = this.shownState;
        return html`${this.#band(ballot)}
            <div class="strip"><vote-summary .ballot=${ballot}></vote-summary>
                <connection-state .connection=${connectionOf(this.connection, ballot)} .seq=${ballot.seq} .serverTime=${this.serverTime}></connection-state></div>
            <div class="hall">${this.#figures(ballot)} ${this.#board(ballot)}</div>`;
    }

    #board(ballot) {
        if (isReported(ballot)) return html`<unnamed-board .ballot=${ballot}></unnamed-board>`;
        return html`<rollcall-board .ballot=${ballot} .fresh=${this.shownState.fresh} .groups=${this.groups} .display=${this.display}></rollcall-board>`;
    }

    updated() {
        if (!this.shownState) return;
        const { ballot } = this.shownState;
        Object.assign(this.dataset, {
            state: ballot.state,
            seq: ballot.seq,
            connection: connectionOf(this.connection, ballot),
        });
        const totals = isSealed(ballot) ? 'sealed' : shortTotals(ballot.tally);
        document.title = `${totals} ${stateWord(ballot.state)} · ${ballot.symbol} · ${provenanceWords(ballot.provenance).kind} · Rollcall`;
    }

    #band(ballot) {
        if (this.moment !== undefined) return this.#momentBand(ballot);
        if (this.connection !== 'stale' && this.connection !== 'reconnecting') return nothing;
        return html`<div class="band" data-band=${this.connection} role="status">
            <p><strong>The board may be behind.</strong> It shows moment ${ballot.seq}, ${when(ballot.at)}. Trying to reach the server.</p>
        </div>`;
    }

    #momentBand(ballot) {
        return html`<moment-band .seq=${this.moment} .head=${this.head} .at=${ballot.at}
            .invented=${ballot.provenance.timing === 'INVENTED'}></moment-band>`;
    }

    #figures(ballot) {
        return html`<div class="figures-side">
            <section class="card" aria-labelledby="totals-title">
                <h2 class="hidden" id="totals-title">Totals and rule</h2>
                <vote-totals .tally=${ballot.tally} .open=${isOpen(ballot)} .sealed=${isSealed(ballot)}></vote-totals>
                <condition-list .ballot=${ballot}></condition-list>
                <rule-words .rule=${ballot.rule}></rule-words>
                <announced-figures .announced=${ballot.announced} .tally=${ballot.tally}></announced-figures>
            </section>
            <other-rules .ballot=${ballot}></other-rules>
            <reported-figures .ballot=${ballot}></reported-figures>
            <what-happened .ballot=${ballot} ?still=${this.moment !== undefined}></what-happened>
            <names-by-choice .ballot=${ballot}></names-by-choice>
            <series-links .series=${ballot.series} .ballotId=${ballot.id}></series-links>
        </div>`;
    }
}
customElements.define('rollcall-vote', RollcallVote);
