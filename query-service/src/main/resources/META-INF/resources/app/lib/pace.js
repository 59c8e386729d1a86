// How fast the projection goes, out of the readings of the last half minute: from one reading alone nobody can tell slow from stopped.

const WINDOW = 30_000;

export class Pace {
    #seen = [];

    saw({ at, stored }) {
        const time = Date.parse(at);
        if (stored == null || time === this.#seen.at(-1)?.time) return;
        // A new generation begins elsewhere: what was measured before says nothing of it.
        if (stored < (this.#seen.at(-1)?.stored ?? 0)) this.#seen = [];
        this.#seen = [...this.#seen.filter((one) => time - one.time <= WINDOW), { time, stored }];
    }

    /** Records a second; `null` while too little was seen. */
    get perSecond() {
        const [first, last] = [this.#seen[0], this.#seen.at(-1)];
        return this.#seen.length < 2 ? null : ((last.stored - first.stored) * 1000) / (last.time - first.time);
    }

    /** What that means for what is left. */
    words(lag) {
        const speed = this.perSecond;
        if (speed === null || lag == null) return '';
        if (lag === 0) return '';
        if (speed === 0) return 'It stands still.';
        return `${Math.round(speed)} a second; about ${Math.max(1, Math.round(lag / speed))} s are left.`;
    }
}
