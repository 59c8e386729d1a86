import * as api from './api.js';
import { agrees, effect, merge } from './delta.js';
import { Line } from './line.js';

/** Milliseconds between two reloads at the least, so that a server in trouble is not asked in a loop. */
const RELOAD_PAUSE = 1_000;

/**
 * One ballot, live. Fires `change` ({ballot, fresh}) once per state, where `fresh` are the members whose vote that state
 * brought, and `connection` when the line's state changes.
 */
export class BallotFeed extends EventTarget {
    ballot = null;
    #id;
    #closed = false;
    #line;
    #awaitsSnapshot = true;
    #reloadedAt = 0;

    constructor(id) {
        super();
        this.#id = id;
        this.#line = new Line(`/v1/ballots/${encodeURIComponent(id)}/stream`, ['snapshot', 'delta', 'reset']);
        this.#line.addEventListener('heard', ({ detail }) => this.#take(detail.name, detail.data));
        this.#line.addEventListener('state', () => this.dispatchEvent(new CustomEvent('connection')));
    }

    get connection() {
        return this.#line.state;
    }

    get serverTime() {
        return this.#line.serverTime;
    }

    // The first state comes as a document, which is compressed as a stream is not; the line goes on from there. Where it cannot
    // be had the line begins with a snapshot.
    async open() {
        const ballot = await api.ballot(this.#id).catch(() => null);
        if (this.#closed) return;
        if (ballot) this.#line.from = `${ballot.log}-${ballot.seq}`;
        this.#line.open();
        if (ballot) this.#start(ballot);
    }

    close() {
        this.#closed = true;
        this.#line.close();
    }

    #take(name, data) {
        if (name === 'snapshot') this.#start(data);
        if (name === 'delta') this.#continue(data);
        if (name === 'reset') this.#awaitsSnapshot = true;
        if (name === 'heartbeat') this.dispatchEvent(new CustomEvent('connection'));
    }

    #start(ballot) {
        this.#awaitsSnapshot = false;
        this.#show(ballot, []);
    }

    #continue(delta) {
        if (this.#awaitsSnapshot) return;
        const what = effect(this.ballot.seq, delta);
        if (what === 'drop') return;
        const next = what === 'apply' ? merge(this.ballot, delta) : null;
        if (next && agrees(next))
            this.#show(
                next,
                delta.votes.map((vote) => vote.member),
            );
        else this.#reload();
    }

    #show(ballot, fresh) {
        this.ballot = ballot;
        this.dispatchEvent(new CustomEvent('change', { detail: { ballot, fresh } }));
    }

    // Until the snapshot comes the board keeps the last state that was whole.
    #reload() {
        this.#awaitsSnapshot = true;
        const wait = Math.max(0, this.#reloadedAt + RELOAD_PAUSE - Date.now());
        this.#reloadedAt = Date.now() + wait;
        setTimeout(() => this.#line.reopen(), wait);
    }
}
