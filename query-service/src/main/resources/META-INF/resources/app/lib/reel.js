import * as api from './api.js';
import { dueTimes, landmarksOf, lastWhere, stateAt } from './frames.js';

/** The moments of one ballot, read when they are first wanted, and again when more of them are known to exist. */
export class Reel {
    frames = null;
    landmarks = {};
    /** The latest moment that is known to exist. */
    head = 0;
    #id;
    #opening = null;
    #due = [];
    #readTo = 0;
    #reading = null;

    constructor(id) {
        this.#id = id;
    }

    get last() {
        return this.frames.length - 1;
    }

    /** Whether reading would bring nothing new. */
    get whole() {
        return this.frames !== null && this.#readTo >= this.head;
    }

    /** Reads what there is; asked again meanwhile, it is one reading. */
    read() {
        this.#reading ??= this.#fetch().finally(() => (this.#reading = null));
        return this.#reading;
    }

    async #fetch() {
        const { frames } = await api.frames(this.#id);
        this.#opening ??= await api.ballot(this.#id, frames[0].seq);
        this.frames = frames;
        this.landmarks = landmarksOf(frames);
        this.#due = dueTimes(frames, this.#opening.provenance.timing);
        this.#readTo = Math.max(this.head, frames[this.last].seq);
    }

    /** The whole ballot as it stood at a place. */
    ballotAt(place) {
        return stateAt(this.#opening, this.frames, place);
    }

    seqAt(place) {
        return this.frames[place].seq;
    }

    /** The place of a moment, or of the last frame before it. */
    placeOf(seq) {
        return lastWhere(this.frames, (place) => this.seqAt(place) <= seq);
    }

    /** When a place is due at normal speed, in milliseconds from the opening. */
    dueAt(place) {
        return this.#due[place];
    }

    /** The place that is shown that many milliseconds after the opening. */
    placeAt(time) {
        return lastWhere(this.frames, (place) => this.#due[place] <= time);
    }

    /** The members whose votes came after one place and up to another. */
    castBetween(from, to) {
        return this.frames.slice(from + 1, to + 1).flatMap(({ votes }) => votes.map((vote) => vote.member));
    }
}
