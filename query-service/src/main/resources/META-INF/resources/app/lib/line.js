// One EventSource with an honest answer to "how old is what I see?". A browser tells a page that a connection is open,
// not that anything still comes through it, so this counts the seconds since the last event of any kind.

/** Milliseconds without any event after which the figures on screen are called stale. The server sends a heartbeat every 15 s. */
export const STALE_AFTER = 20_000;

/** Milliseconds without any event after which a connection that still looks open is replaced. */
const REPLACE_AFTER = STALE_AFTER + 5_000;

/** Milliseconds to wait before a connection that the browser has given up on is opened again. */
const RETRY_AFTER = 3_000;

/**
 * A connection to an event stream. Fires `heard` ({name, data}) for every event and `state` when `state` changes:
 * connecting (nothing heard yet), live, reconnecting, stale.
 */
export class Line extends EventTarget {
    state = 'connecting';
    serverTime = null;
    /** The position that the first connection goes on from; without one the server begins with a snapshot. */
    from = null;
    #url;
    #names;
    #source = null;
    #lastHeard = null;
    #watch = null;
    #openedAt = 0;

    constructor(url, names) {
        super();
        this.#url = url;
        this.#names = [...names, 'heartbeat'];
    }

    open() {
        this.#connect();
        this.#watch = setInterval(() => this.#judge(), 1_000);
    }

    close() {
        clearInterval(this.#watch);
        this.#source?.close();
    }

    /** Starts over without a position, so that the server begins with a snapshot. */
    reopen() {
        this.#source?.close();
        this.#connect();
    }

    #connect() {
        this.#openedAt = Date.now();
        this.#source = new EventSource(this.from ? `${this.#url}?from=${encodeURIComponent(this.from)}` : this.#url);
        this.from = null;
        this.#source.onopen = () => this.#opened();
        this.#source.onerror = () => this.#judge();
        for (const name of this.#names) {
            this.#source.addEventListener(name, (event) => this.#hear(name, event));
        }
    }

    // An answer is a sign of life too: on a quiet stream the first event may be a heartbeat away.
    #opened() {
        this.#lastHeard = Date.now();
        this.#judge();
    }

    #hear(name, event) {
        this.#lastHeard = Date.now();
        const data = JSON.parse(event.data);
        this.serverTime = data.time ?? this.serverTime;
        this.#judge();
        this.dispatchEvent(new CustomEvent('heard', { detail: { name, data } }));
    }

    #judge() {
        const silence = this.#lastHeard === null ? 0 : Date.now() - this.#lastHeard;
        this.#revive(silence);
        const next = this.#stateNow(silence > STALE_AFTER);
        if (next !== this.state) {
            this.state = next;
            this.dispatchEvent(new CustomEvent('state', { detail: next }));
        }
    }

    #stateNow(silent) {
        if (this.#lastHeard === null) return 'connecting';
        if (silent) return 'stale';
        return this.#source.readyState === EventSource.OPEN ? 'live' : 'reconnecting';
    }

    // The browser retries by itself after a lost connection, but not after an error answer, and never after mere silence.
    #revive(silence) {
        const waited = Date.now() - this.#openedAt;
        const givenUp = this.#source.readyState === EventSource.CLOSED && waited > RETRY_AFTER;
        if (givenUp || (silence > REPLACE_AFTER && waited > REPLACE_AFTER)) this.reopen();
    }
}
