import { html, nothing, svg } from 'lit';
import { say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';
import { LINES, apart, nearest, scalesOf, stepOf, stepsOf, trailOf } from '../lib/trail.js';
import { choiceWord, clock, isSealed, totalsWords } from '../lib/words.js';
import { trailTable } from './trail-table.js';

const HEIGHT = 340;
const ASIDE = { start: 40, end: 136, top: 26, bottom: 34 };

/** Milliseconds between two readings of a vote that goes on. */
const READ_EVERY = 3_000;

/** How the count grew, moment by moment, with what was required of the votes cast by then; and the same as a table. */
class CumulativeLine extends Piece {
    static properties = {
        replay: { attribute: false },
        ballot: { attribute: false },
        only: { attribute: false }, // a set of members, where the board is filtered
        moment: { type: Number },
        width: { state: true },
    };
    #sizes = new ResizeObserver(([{ contentRect }]) => (this.width = Math.round(contentRect.width)));
    #changed = () => this.requestUpdate();
    #timer = null;

    connectedCallback() {
        super.connectedCallback();
        this.#sizes.observe(this);
        this.replay.addEventListener('change', this.#changed);
        this.#read();
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.#sizes.disconnect();
        this.replay.removeEventListener('change', this.#changed);
        clearTimeout(this.#timer);
    }

    // The feed tells what stands now; the way there is read from time to time.
    #read() {
        if (!this.replay.reel.whole) this.replay.learn();
        this.#timer = setTimeout(() => this.#read(), READ_EVERY);
    }

    get #recorded() {
        return this.ballot.provenance.timing === 'RECORDED';
    }

    render() {
        const { frames } = this.replay.reel;
        const { kind } = this.ballot.provenance;
        if (!this.#recorded && kind === 'IMPORTED') return none(say('line.undated'));
        if (isSealed(this.ballot)) return none(say('line.sealed'));
        if (!frames) return html`<p class="empty" role="status">${say('player.reading')}</p>`;
        const trail = trailOf(frames, this.ballot.rule, this.only);
        if (trail.length < 2) return none(say('line.empty'));
        return html`<figure class="trail" data-testid="line">
            <figcaption>${this.#timing()} ${this.only ? html`<strong>${say('line.only', { n: this.only.size })}</strong>` : say('line.required')}</figcaption>
            ${this.width ? this.#picture(trail) : html`<div class="trail-room"></div>`}
            ${trailTable(trail, this.#recorded)}
        </figure>`;
    }

    #timing() {
        return this.#recorded
            ? say('line.recorded')
            : html`<strong class="warned">${say('line.invented')}</strong> ${say('line.steps')}`;
    }

    #picture(trail) {
        const width = Math.max(160, this.width - ASIDE.start - ASIDE.end);
        const scales = scalesOf(trail, { width, height: HEIGHT, recorded: this.#recorded });
        const told = this.#told(trail);
        const go = (event) => {
            const box = event.currentTarget.getBoundingClientRect();
            this.replay.seekSeq(nearest(trail, event.clientX - box.left - ASIDE.start, scales).seq);
        };
        return html`<svg width=${width + ASIDE.start + ASIDE.end} height=${HEIGHT + ASIDE.top + ASIDE.bottom} role="img" aria-label=${this.#words(trail)} @click=${go}>
            <g transform="translate(${ASIDE.start} ${ASIDE.top})">
                ${grid(scales, width)}${this.#landmarks(scales, trail)}
                ${told === trail ? nothing : svg`<g class="trail-later">${lines(trail, scales)}</g>`}
                ${lines(told, scales)}
                ${this.#cursor(told, scales)}${this.#ends(told.at(-1), scales, width)}${this.#axis(trail, width)}
            </g>
        </svg>`;
    }

    // What came after the moment that is shown stays faint: it had not happened.
    #told(trail) {
        if (this.moment === undefined || this.moment >= trail.at(-1).seq) return trail;
        return trail.filter(({ seq }, place) => place === 0 || seq <= this.moment);
    }

    #ends(last, { y }, width) {
        const ends = LINES.map(([choice, key]) => ({ choice, y: y(last[key]), words: `${last[key]} ${choiceWord(choice)}` }));
        if (last.needed != null) ends.push({ choice: 'NEEDED', y: y(last.needed), words: say('totals.needed', { n: last.needed }) });
        return apart(ends).map(
            ({ choice, y: at, words }) => svg`<text class="trail-end" data-line=${choice} x=${width + 10} y=${at + 4}>${words}</text>`,
        );
    }

    #landmarks({ x }, trail) {
        const { turned, closed } = this.replay.reel.landmarks;
        const mark = (place, words) => {
            const point = trail[place];
            if (!point) return nothing;
            const late = x(point) > x(trail.at(-1)) * 0.6;
            return svg`<g class="trail-mark"><path d="M${x(point)} -6V${HEIGHT}" /><text x=${x(point) + (late ? -5 : 5)} y="-10" text-anchor=${late ? 'end' : 'start'}>${words}</text></g>`;
        };
        return svg`${this.only ? nothing : mark(turned, say('player.turned'))}${turned === closed ? nothing : mark(closed, say('player.closed'))}`;
    }

    #cursor(told, { x, y }) {
        const shown = told.at(-1);
        return this.moment !== undefined
            ? svg`<g class="trail-cursor" data-testid="cursor"><path d="M${x(shown)} 0V${HEIGHT}" />${LINES.map(([choice, key]) => svg`<circle data-line=${choice} cx=${x(shown)} cy=${y(shown[key])} r="4.5" />`)}</g>`
            : nothing;
    }

    #axis(trail, width) {
        const [first, last] = [trail[0], trail.at(-1)];
        const label = ({ at, seq }) => (this.#recorded ? clock(at) : say('line.moment', { seq }));
        return svg`<text class="trail-axis" x="0" y=${HEIGHT + 22}>${label(first)}</text>
            <text class="trail-axis" x=${width} y=${HEIGHT + 22} text-anchor="end">${label(last)}</text>`;
    }

    #words(trail) {
        return say(this.#recorded ? 'line.described' : 'line.describedInvented', { totals: totalsWords(trail.at(-1)) });
    }
}

const lines = (trail, scales) => svg`<path class="trail-needed" d=${stepsOf(trail, 'needed', scales)} />
    ${LINES.map(([choice, key]) => svg`<path class="trail-line" data-line=${choice} d=${stepsOf(trail, key, scales)} />`)}`;

const none = (words) => html`<p class="empty" data-testid="no-line">${words}</p>`;

function grid({ top, y }, width) {
    const step = stepOf(top);
    const at = Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step);
    return at.map(
        (figure) => svg`<g class="trail-grid"><path d="M0 ${y(figure)}H${width}" /><text x="-8" y=${y(figure) + 4} text-anchor="end">${figure}</text></g>`,
    );
}
customElements.define('cumulative-line', CumulativeLine);
