import { html, nothing } from 'lit';
import { addressOf, show, shown } from '../lib/address.js';
import * as api from '../lib/api.js';
import { onKey } from '../lib/keys.js';
import { rightToLeft, say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';
import { Showing } from '../lib/showing.js';
import { isReported, isSealed, provenanceWords, shortTotals, stateWord, when } from '../lib/words.js';
import { connectionOf } from './connection-state.js';
import { aside } from './vote-aside.js';
import { scoreboard } from './vote-scoreboard.js';
import './moment-band.js';
import './rollcall-board.js';
import './unnamed-board.js';
import './vote-player.js';

/** The vote page: hands one state at a time, of the present or of a moment, to its parts. */
class RollcallVote extends Piece {
    static properties = {
        ballotId: { attribute: 'ballot' },
        groups: { state: true },
        zone: { state: true },
        display: { state: true },
    };
    #forgetKeys = null;

    constructor() {
        super();
        Object.assign(this, { groups: new Map(), display: shown() });
        this.addEventListener('display', ({ detail }) => this.#arrange(detail));
    }

    connectedCallback() {
        super.connectedCallback();
        this.#forgetKeys = onKey(this.#keys());
        this.showing = new Showing(this.ballotId);
        this.showing.addEventListener('change', () => this.#follow());
        this.showing.open();
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.showing.close();
        this.#forgetKeys();
    }

    #follow() {
        if (!this.learnt && this.showing.state) this.#learn(this.showing.state.ballot);
        this.requestUpdate();
    }

    async #learn({ assembly, meeting, openedAt, at }) {
        this.learnt = true;
        this.groups = await api.groupsOn(assembly.id, (openedAt ?? at ?? '').slice(0, 10));
        if (meeting) this.zone = await api.zoneOf(meeting).catch(() => undefined); // without it there is the server's time
    }

    #arrange(change) {
        this.display = { ...this.display, ...change };
        show(this.display);
    }

    #keys() {
        const played = (act) => () => this.querySelector('vote-player') !== null && act(this.showing.replay);
        const replayed = (act) => played((replay) => replay.active && act(replay));
        const onward = rightToLeft ? -1 : 1; // the player is mirrored, and its arrows with it
        return {
            '/': () => this.querySelector('[data-search]')?.focus(),
            '?': () => document.querySelector('how-to-read')?.show(),
            1: () => this.#arrange({ view: 'board' }),
            2: () => this.#arrange({ view: 'table' }),
            3: () => this.#arrange({ view: 'tiles' }),
            4: () => this.#arrange({ view: 'line' }),
            l: () => this.showing.moment !== undefined && this.showing.replay.leave(),
            ' ': played((replay) => replay.toggle()),
            arrowleft: played((replay) => replay.step(-onward)),
            arrowright: played((replay) => replay.step(onward)),
            home: replayed((replay) => replay.seek(() => 0)),
            end: replayed((replay) => replay.seek((last) => last)),
        };
    }

    render() {
        const { problem, state, moment, replay, connection, serverTime } = this.showing;
        if (problem)
            return html`<div class="band" data-band="problem" role="alert"><p>${problem}</p><p><a href=${addressOf()}>${say('vote.live')}</a></p></div>`;
        if (!state) return html`<p class="waiting" role="status">${say('vote.waiting')}</p>`;
        const { ballot } = state;
        const still = moment !== undefined && !replay.playing;
        return html`${this.#behind(ballot)} ${scoreboard(ballot, { connection: connectionOf(connection, ballot), serverTime, zone: this.zone, moment })}
            ${this.#time(ballot)}
            <div class="hall">${this.#board(state)} ${aside(ballot, { still, moment })}</div>`;
    }

    #behind(ballot) {
        const { connection } = this.showing;
        if (connection !== 'stale' && connection !== 'reconnecting') return nothing;
        return html`<div class="band" data-band=${connection} role="status">
            <p><strong>${say('vote.behind')}</strong> ${say('vote.behindAt', { seq: ballot.seq, at: when(ballot.at) })}</p>
        </div>`;
    }

    // Of a vote of which only the result is known there is nothing to play.
    #time(ballot) {
        const { replay, head, moment, over } = this.showing;
        if (!isReported(ballot))
            return html`<vote-player .replay=${replay} .ballot=${ballot} .head=${head} .over=${over} .moment=${moment}></vote-player>`;
        return moment === undefined
            ? nothing
            : html`<moment-band .seq=${moment} .head=${head} .at=${ballot.at}></moment-band>`;
    }

    #board({ ballot, fresh }) {
        if (isReported(ballot)) return html`<unnamed-board .ballot=${ballot}></unnamed-board>`;
        return html`<rollcall-board .ballot=${ballot} .fresh=${fresh} .groups=${this.groups} .display=${this.display}
            .moment=${this.showing.moment} .replay=${this.showing.replay}></rollcall-board>`;
    }

    updated() {
        const { state, connection } = this.showing;
        if (!state) return;
        const { ballot } = state;
        Object.assign(this.dataset, { state: ballot.state, seq: ballot.seq, connection: connectionOf(connection, ballot) });
        const totals = isSealed(ballot) ? say('figure.sealed') : shortTotals(ballot.tally);
        document.title = `${totals} ${stateWord(ballot.state)} · ${ballot.symbol} · ${provenanceWords(ballot.provenance).kind} · Rollcall`;
    }
}
customElements.define('rollcall-vote', RollcallVote);
