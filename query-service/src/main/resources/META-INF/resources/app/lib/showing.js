import { misread, moment, showMoment, time } from './address.js';
import * as api from './api.js';
import { BallotFeed } from './feed.js';
import { say } from './language.js';
import { inLanguage, learnNames, namesAreThere } from './names.js';
import { Replay } from './replay.js';
import { isOpen, isReported } from './words.js';

/**
 * Which state of a ballot a page shows: the latest of the feed, or the moment that the address or the replay is at. The feed
 * goes on while a moment is shown, so nothing is missed. Fires `change`.
 */
export class Showing extends EventTarget {
    /** {ballot, fresh}: replaced as a whole, so that figures and board never part. */
    state = null;
    /** Undefined while the present is shown. */
    moment = moment();
    /** The latest moment that is known to exist. */
    head = 0;
    /** Whether voting has ended by now. */
    over = false;
    problem = null;
    #id;
    #feed = null;
    #now = null;
    #awaiting = null;

    constructor(id) {
        super();
        this.#id = id;
        this.replay = new Replay(id);
        this.replay.addEventListener('change', () => this.#follow());
        this.replay.addEventListener('left', () => this.#goLive());
    }

    get connection() {
        return this.moment === undefined ? (this.#feed?.connection ?? 'connecting') : 'replay';
    }

    get serverTime() {
        return this.moment === undefined ? this.#feed?.serverTime : null;
    }

    open() {
        const [at, seq] = [time(), misread()];
        if (seq) return this.#fail(say('moment.failed', { seq }));
        if (this.moment === undefined && !at) this.#goLive();
        else this.#goTo(this.moment, at);
    }

    close() {
        this.replay.pause();
        this.#feed?.close();
    }

    #goLive() {
        this.moment = undefined;
        showMoment(undefined);
        if (!this.#feed) this.#listen();
        this.#show(this.#now ?? this.state);
    }

    #listen() {
        this.#feed = new BallotFeed(this.#id);
        this.#feed.addEventListener('change', ({ detail }) => this.#learn(detail));
        this.#feed.addEventListener('connection', () => this.#tell());
        this.#feed.open();
    }

    #learn(state) {
        this.#now = state;
        this.#reach(state.ballot);
        this.#show(this.moment === undefined ? state : this.state);
    }

    #reach(ballot) {
        const { seq } = ballot;
        this.over = !isOpen(ballot);
        this.head = Math.max(this.head, seq);
        this.replay.reel.head = this.head;
    }

    // A time leads to its moment, and the address then says that one: it stays right for ever.
    async #goTo(seq, at) {
        try {
            const [then, now] = await Promise.all([api.ballot(this.#id, seq, at), api.ballot(this.#id)]);
            this.#reach(now);
            this.moment = then.seq;
            showMoment(then.seq);
            this.#show({ ballot: then, fresh: [] });
            if (!isReported(then)) this.replay.seekSeq(then.seq);
        } catch (failure) {
            this.#fail(`${at ? say('moment.atFailed', { at }) : say('moment.failed', { seq })} ${failure.message}`);
        }
    }

    #fail(words) {
        this.problem = words;
        this.#tell();
    }

    #follow() {
        if (!this.replay.active) return;
        const { ballot, fresh } = this.replay;
        this.moment = ballot.seq;
        showMoment(ballot.seq);
        this.#show({ ballot, fresh });
    }

    // Names do not change under the reader: the first picture waits for those in the language of the page.
    #show(state) {
        const body = state?.ballot.assembly?.id;
        this.#awaiting = state;
        if (!namesAreThere(body)) return learnNames(body).then(() => this.#show(this.#awaiting));
        this.state = state && { ...state, ballot: inLanguage(state.ballot) };
        this.#tell();
    }

    #tell() {
        this.dispatchEvent(new CustomEvent('change'));
    }
}
