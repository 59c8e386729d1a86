import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { Piece } from '../lib/piece.js';
import { figureless, figuresOf, partsOf } from '../lib/figures.js';
import { has, listed, say } from '../lib/language.js';

/** Up to this many members a bar is drawn in cells, one a member: nine of fifteen is counted, not measured. */
const CELLS = 30;

const noteOf = (kind, base) => [say(`base.${kind}`, { base }), say(`base.${kind}.note`)];

/**
 * A tally as a bar over all members, or all weight. The votes that form the base stand together at the start, with a bracket
 * under them and a mark at the required number; what is outside the base stands apart. Figure, base and requirement share one
 * scale. Where a vote against carries a motion, the votes against come first, as they are what is measured.
 */
class TotalsBar extends Piece {
    static properties = {
        tally: { attribute: false },
        finding: { attribute: false },
        condition: { attribute: false },
        open: { type: Boolean },
        mirrored: { type: Boolean },
        compact: { type: Boolean },
    };

    render() {
        const figures = figuresOf(this.tally, this.condition);
        if (!figures || figureless(figures)) return nothing;
        this.scale = Math.max(1, figures.whole, this.finding?.base ?? 0, this.finding?.required ?? 0);
        const cells = this.scale <= CELLS && !this.compact && this.condition?.measure !== 'WEIGHT';
        return html`<div class="bar" ?data-compact=${this.compact}>
            ${this.#mark()}
            <div class="track" role="img" aria-label=${this.#words(figures)} ?data-cells=${cells} style=${styleMap({ '--cells': this.scale })}>
                ${partsOf(figures, this.mirrored).map((part) => this.#part(...part))}
            </div>
            ${this.compact ? nothing : this.#base(figures)}
        </div>`;
    }

    #part(choice, figure) {
        return html`<i data-part=${choice} style=${styleMap({ inlineSize: this.#share(figure) })}></i>`;
    }

    #share(figure) {
        return `${(100 * figure) / this.scale}%`;
    }

    #mark() {
        const { required } = this.finding ?? {};
        if (!required) return nothing;
        const late = required > this.scale * 0.6;
        const words = this.open && this.condition?.base === 'PRESENT_AND_VOTING' ? 'totals.neededSoFar' : 'totals.needed';
        const label = this.compact ? nothing : html`<span ?data-late=${late}>${say(words, { n: required })}</span>`;
        return html`<div class="mark" style=${styleMap({ insetInlineStart: this.#share(required) })}>${label}</div>`;
    }

    #base({ yes, no, abstain, whole }) {
        const kind = this.condition?.base;
        if (!this.finding || !has(`base.${kind}`)) return nothing;
        const cast = yes + no + (kind === 'VOTES_CAST' ? abstain : 0);
        const base = kind === 'PRESENT_AND_VOTING' || kind === 'VOTES_CAST' ? cast : Math.max(whole, this.finding.base);
        const [strong, rest] = noteOf(this.condition.measure === 'WEIGHT' ? 'weight' : kind, base);
        return html`<div class="base" style=${styleMap({ inlineSize: this.#share(base) })}></div>
            <p class="note"><strong>${strong}</strong>${rest}</p>`;
    }

    #words(figures) {
        const parts = partsOf(figures, this.mirrored).map(
            ([choice, figure]) => `${figure} ${figures.word(choice, this.open)}`,
        );
        const { required } = this.finding ?? {};
        return listed([...parts, say(figures.unit, { n: figures.whole }), ...(required ? [say('totals.needed', { n: required })] : [])]);
    }
}
customElements.define('totals-bar', TotalsBar);
