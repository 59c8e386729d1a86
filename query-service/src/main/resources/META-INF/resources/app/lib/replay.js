import { say } from './language.js';
import { Reel } from './reel.js';
import { Ticks } from './ticks.js';

/** From this speed on lights follow one another too fast to point at each. */
const FAST = 10;

/** Plays the moments of one ballot by a clock of its own. Fires `change`, and `left` when it gives way to the present. */
export class Replay extends EventTarget {
    /** Among the moments; null while the present is shown. */
    place = null;
    reading = false;
    speed = 1;
    problem = null;
    fresh = [];
    #wish = 0;
    #time = 0;
    #seq = null;
    #ticks = new Ticks((passed) => this.#move(passed));

    constructor(id) {
        super();
        this.reel = new Reel(id);
    }

    get active() {
        return this.place !== null;
    }

    get playing() {
        return this.#ticks.going;
    }

    get ballot() {
        return this.reel.ballotAt(this.place);
    }

    /** From where it stands; from the opening at the end and in the present. */
    play() {
        const again = this.place === null || (this.reel.whole && this.place === this.reel.last);
        return this.#want(() => {
            this.#stand(again ? 0 : this.place);
            this.#ticks.start();
        });
    }

    pause() {
        this.#wish++;
        this.#ticks.stop();
        this.reading = false;
        this.#tell();
    }

    toggle() {
        return this.playing ? this.pause() : this.play();
    }

    step(by) {
        return this.seek((last) => (this.place ?? last) + by);
    }

    /** Stands still at the place that `where` says, given the last one. */
    seek(where) {
        this.#ticks.stop();
        return this.#want(() => {
            const { last } = this.reel;
            this.#stand(Math.min(last, Math.max(0, where(last))));
        });
    }

    /** Stands still at a moment, or the last before it. */
    seekSeq(seq) {
        return this.seek(() => this.reel.placeOf(seq));
    }

    /** Reads the moments that there are by now, and stays at its own. */
    async learn() {
        try {
            await this.reel.read();
        } catch {
            return; // whoever plays or steps is told
        }
        this.#keep();
        this.#tell();
    }

    /** Goes on at the same place, that many times as fast as normal. */
    pace(speed) {
        this.speed = speed;
        this.#tell();
    }

    /** Back to the present. */
    leave() {
        this.#wish++;
        this.#ticks.stop();
        Object.assign(this, { place: null, fresh: [], problem: null, reading: false });
        this.#tell();
        this.dispatchEvent(new CustomEvent('left'));
    }

    // Of several wishes while the moments are read the last one counts.
    async #want(action) {
        const wish = ++this.#wish;
        const read = this.reel.whole || (await this.#read());
        if (wish !== this.#wish) return;
        this.reading = false;
        if (read) action();
        this.#tell();
    }

    async #read() {
        Object.assign(this, { reading: true, problem: null });
        this.#tell();
        try {
            await this.reel.read();
        } catch (failure) {
            this.problem = `${say('player.failed')} ${failure.message}`;
            return false;
        }
        this.#keep();
        return true;
    }

    // Of a long vote several moments share a frame, and another frame once there are more: the same one has another place.
    #keep() {
        if (!this.active) return;
        this.place = this.reel.placeOf(this.#seq);
        this.#time = Math.max(this.#time, this.reel.dueAt(this.place));
    }

    #stand(place) {
        this.fresh = this.reel.castBetween(place - 1, place);
        this.#be(place);
        this.#time = this.reel.dueAt(place);
    }

    #be(place) {
        this.place = place;
        this.#seq = this.reel.seqAt(place);
    }

    #move(passed) {
        this.#time += passed * this.speed;
        const next = this.reel.placeAt(this.#time);
        if (next > this.place) this.#arrive(next);
        if (this.place === this.reel.last) this.#finish();
    }

    #arrive(next) {
        this.fresh = this.speed < FAST ? this.reel.castBetween(this.place, next) : [];
        this.#be(next);
        this.#tell();
    }

    // While the vote goes on the end of what happened is the present.
    #finish() {
        this.#ticks.stop();
        if (!this.reel.whole) this.play();
        else if (this.reel.frames[this.place].state === 'OPEN') this.leave();
        else this.pause();
    }

    #tell() {
        this.dispatchEvent(new CustomEvent('change'));
    }
}
