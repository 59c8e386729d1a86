// A command to ingest-service: sent as often as it has to be, done at most once.
import { authorization } from './token.js';

const PENDING = 'rollcall.commands.pending';

/** Milliseconds until an answer that does not come is called unknown; the service itself says so after 6 s. */
const PATIENCE = 10_000;

/** Answers after which nothing is open: the next press of a button is another intent. */
const FINAL = ['done', 'refused'];

const service = () => document.querySelector('meta[name="rollcall-ingest"]').content.replace(/\/$/, '');

/** An id that nobody else makes; `randomUUID` is kept from pages that came over plain HTTP from another machine. */
export function newId() {
    if (crypto.randomUUID) return crypto.randomUUID();
    return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Commands of this tab without a final answer, the oldest first: what somebody meant outlives a reload. */
export function pending() {
    try {
        return Object.values(JSON.parse(sessionStorage.getItem(PENDING) ?? '{}'));
    } catch {
        return [];
    }
}

function remember(intent, open) {
    try {
        const kept = Object.fromEntries(pending().map((one) => [one.id, one]));
        if (open) kept[intent.id] = intent;
        else delete kept[intent.id];
        sessionStorage.setItem(PENDING, JSON.stringify(kept));
    } catch {
        // storage may be forbidden; then an intent lives as long as its page
    }
}

/**
 * What one button means. Its id is made once per intent: a second click, or a repeat after an answer that was lost, carries the same
 * id, and the log does it once. Fires `change`; `state` is idle, sending, done, refused, late (accepted, its effect not known yet) or
 * unknown (perhaps done).
 */
export class Command extends EventTarget {
    state = 'idle';
    answer = null;
    intent = null;

    /** @param intent one that is still pending, to be repeated; none for a new command */
    constructor(intent = null) {
        super();
        this.intent = intent;
        if (intent) this.state = 'unknown';
    }

    /** Sends what is meant, unless just that is on its way or was done. */
    send({ path, body = {}, what, method = 'POST' }) {
        const text = JSON.stringify(body);
        if (this.state === 'sending') return undefined;
        const same = this.intent && this.intent.path === path && this.intent.text === text && this.state !== 'refused';
        if (same && this.state === 'done') return undefined;
        if (!same) this.intent = { id: newId(), path, text, what, method, at: new Date().toISOString() };
        return this.repeat();
    }

    /** The same once more, under the same id. */
    async repeat() {
        if (this.state === 'sending') return;
        this.#be('sending', null);
        remember(this.intent, true);
        const answer = await this.#ask();
        const state = stateOf(answer);
        if (FINAL.includes(state)) remember(this.intent, false);
        this.#be(state, answer);
    }

    /** Forgets what was meant: from here on it is another intent. */
    renew() {
        this.intent = null;
        this.#be('idle', null);
    }

    async #ask() {
        const { id, path, text, method } = this.intent;
        try {
            const reply = await fetch(service() + path, {
                method,
                headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id, ...authorization() },
                body: method === 'DELETE' ? undefined : text,
                credentials: 'omit',
                signal: AbortSignal.timeout(PATIENCE),
            });
            const body = await reply.json().catch(() => ({}));
            return { status: reply.status, body, id, at: new Date().toISOString() };
        } catch {
            return { status: 0, body: {}, id, at: new Date().toISOString() };
        }
    }

    #be(state, answer) {
        this.state = state;
        this.answer = answer;
        this.dispatchEvent(new CustomEvent('change'));
    }
}

function stateOf({ status, body }) {
    if (status === 202) return 'late';
    if (status >= 200 && status < 300) return 'done';
    if (status === 0 || status >= 500) return body.outcome === 'not accepted' ? 'refused' : 'unknown';
    return 'refused';
}

/** What ingest-service answers to a question; none of these changes anything. */
export async function askIngest(path) {
    const reply = await fetch(service() + path, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) });
    if (!reply.ok) throw new Error(`ingest-service answered ${reply.status}.`);
    return reply.json();
}
