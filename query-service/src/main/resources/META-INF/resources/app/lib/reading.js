import { Line } from './line.js';

/** Milliseconds between two readings of what can still change. */
const READ_EVERY = 5_000;

/** Milliseconds to wait after a ballot changed, so that a burst of votes is read once. */
const SOON = 400;

/** How often, and after how many milliseconds each, a document is read again that is known to be behind. */
const UNTIL_TRIES = 20;
const UNTIL_PAUSE = 150;

/**
 * A document that is read anew: every five seconds until it is settled, and soon after the live stream says that one of its
 * ballots changed. Fires `change` ({shown, problem}) and `connection`.
 */
export class Reading extends EventTarget {
    shown = null;
    #line = new Line('/v1/stream', ['tally']);
    #read;
    #settled;
    #concerns;
    #timer = null;
    #due = Infinity;

    /**
     * @param read asks the server for the document
     * @param settled whether nothing more is expected of a document
     * @param concerns whether a ballot's change changes the document
     */
    constructor({ read, settled, concerns }) {
        super();
        this.#read = read;
        this.#settled = settled;
        this.#concerns = concerns;
        this.#line.addEventListener('heard', ({ detail }) => this.#hear(detail));
        this.#line.addEventListener('state', () => this.#connected());
    }

    get connection() {
        return this.#line.state;
    }

    get serverTime() {
        return this.#line.serverTime;
    }

    open() {
        this.#line.open();
        this.#now();
    }

    close() {
        this.#line.close();
        clearTimeout(this.#timer);
    }

    /** Reads until the document has reached that place of its stream, but not for ever. */
    async until(seq) {
        for (let tries = 0; tries < UNTIL_TRIES && !(this.shown?.seq >= seq); tries++) {
            if (tries) await new Promise((done) => setTimeout(done, UNTIL_PAUSE));
            await this.#now();
        }
    }

    #hear({ name, data }) {
        if (name === 'tally' && this.shown && this.#concerns(this.shown, data.ballot)) this.#in(SOON);
        this.dispatchEvent(new CustomEvent('connection'));
    }

    // What happened while the line was down is not told again.
    #connected() {
        if (this.connection === 'live') this.#in(SOON);
        this.dispatchEvent(new CustomEvent('connection'));
    }

    // An earlier appointment is kept; a later one gives way.
    #in(wait) {
        const due = Date.now() + wait;
        if (due >= this.#due) return;
        clearTimeout(this.#timer);
        this.#due = due;
        this.#timer = setTimeout(() => this.#now(), wait);
    }

    async #now() {
        this.#due = Infinity;
        let problem = null;
        try {
            this.shown = await this.#read();
        } catch (failure) {
            problem = failure.message;
        }
        if (problem || !this.#settled(this.shown)) this.#in(READ_EVERY);
        this.dispatchEvent(new CustomEvent('change', { detail: { shown: this.shown, problem } }));
    }
}
