/** Milliseconds between two pictures for those who asked for less motion. */
const CALM = 500;

/** Milliseconds that one tick moves on at the most: a page in the background stands still. */
const LEAP = 1_000;

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Calls with the milliseconds that passed, once a picture that the browser draws. */
export class Ticks {
    #tick;
    #due = null;
    #last = 0;

    constructor(tick) {
        this.#tick = tick;
    }

    get going() {
        return this.#due !== null;
    }

    start() {
        this.stop();
        this.#last = performance.now();
        this.#next();
    }

    stop() {
        cancelAnimationFrame(this.#due);
        this.#due = null;
    }

    #next() {
        this.#due = requestAnimationFrame((now) => this.#draw(now));
    }

    // The next picture is asked for first: whoever is called may stop.
    #draw(now) {
        this.#next();
        const passed = now - this.#last;
        if (passed < (calm() ? CALM : 0)) return;
        this.#last = now;
        this.#tick(Math.min(LEAP, passed));
    }
}
