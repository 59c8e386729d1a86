import { html, nothing, svg } from 'lit';
import { flowOf } from '../lib/flow.js';
import { listed, rightToLeft, say } from '../lib/language.js';
import { placeWord } from '../lib/moves.js';
import { Piece } from '../lib/piece.js';
import { counted } from '../lib/words.js';
import { nameOf } from './compare-moves.js';
import './provenance-mark.js';

const HEIGHT = 420;

/** Room for the words beside the bars at either side. */
const ASIDE = 128;

/** The same figures as bands from left to right. A picture only: the tables before it say all that it shows. */
class CompareFlow extends Piece {
    static properties = { comparison: { attribute: false }, width: { state: true } };
    #sizes = new ResizeObserver(([{ contentRect }]) => (this.width = Math.round(contentRect.width)));

    connectedCallback() {
        super.connectedCallback();
        this.#sizes.observe(this);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.#sizes.disconnect();
    }

    render() {
        const { left, right } = this.comparison;
        return html`<figure class="flow" data-testid="flow">
            <provenance-mark .provenance=${left.provenance}></provenance-mark>
            <provenance-mark .provenance=${right.provenance}></provenance-mark>
            <figcaption><span><b>${nameOf(left)}</b></span><span>${say('compare.flow')}</span><span><b>${nameOf(right)}</b></span></figcaption>
            ${this.width ? this.#picture() : html`<div class="flow-room"></div>`}
        </figure>`;
    }

    #picture() {
        const width = Math.max(280, this.width - 32);
        const aside = Math.min(ASIDE, width / 3.4);
        const inner = width - 2 * aside;
        const { bars, bands } = flowOf(this.comparison.matrix, inner, HEIGHT);
        const mirror = rightToLeft ? `translate(${inner} 0) scale(-1 1)` : nothing;
        return html`<svg viewBox=${`0 -6 ${width} ${HEIGHT + 12}`} height=${HEIGHT + 12} role="img" aria-label=${this.#words(bands)}>
            <defs>${hatch}</defs>
            <g transform=${`translate(${aside} 0)`}><g transform=${mirror}>${bands.map(band)}</g>${bars.map((one) => bar(one, inner))}</g>
        </svg>`;
    }

    #words(bands) {
        const moved = bands.filter((one) => one.moved);
        const said = moved.map(({ from, to, figure }) => say('compare.from', { n: figure, from: placeWord(from), to: placeWord(to) }));
        return `${say('compare.moved')}: ${said.length ? listed(said) : say('compare.nobody')}`;
    }
}

const hatch = svg`<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="6" height="6" class="hatch-ground" /><rect width="2" height="6" class="hatch-line" /></pattern>`;

const band = ({ from, to, figure, path, moved }) => svg`<path class="flow-band" data-place=${from} ?data-moved=${moved} d=${path}>
    <title>${counted(figure, 'member')}: ${placeWord(from)} → ${placeWord(to)}</title></path>`;

// Words keep their side of the bar: where the page reads from right to left so do they, and anchors with them.
const bar = ({ place, figure, x, y, width, height, left }, inner) => {
    const beside = left ? x - 8 : x + width + 8;
    const [at, words] = rightToLeft ? [inner - x - width, inner - beside] : [x, beside];
    return svg`<g class="flow-bar" data-place=${place}>
    <rect x=${at} y=${y} width=${width} height=${Math.max(1.5, height)} />
    <text x=${words} y=${y + height / 2} text-anchor=${left ? 'end' : 'start'}><tspan class="flow-figure">${figure}</tspan> ${placeWord(place)}</text></g>`;
};

customElements.define('compare-flow', CompareFlow);
