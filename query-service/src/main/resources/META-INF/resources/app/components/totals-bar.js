import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { Piece } from '../lib/piece.js';

/**
 * The tally as a bar over all members. The votes that form the base stand together at the start, with a bracket under them
 * and a mark at the required number; what is outside the base stands apart. Figure, base and requirement share one scale.
 */
class TotalsBar extends Piece {
    static properties = {
        tally: { attribute: false },
        finding: { attribute: false },
        open: { type: Boolean },
        compact: { type: Boolean },
    };

    render() {
        return html`<div class="bar" ?data-compact=${this.compact}>
            ${this.#mark()}
            <div class="track" role="img" aria-label=${this.#words()}>
                ${this.#part('YES', this.tally.yes)} ${this.#part('NO', this.tally.no)}
                ${this.#part('ABSTAIN', this.tally.abstain)} ${this.#part('NONE', this.tally.pending)}
            </div>
            ${this.compact ? nothing : this.#base()}
        </div>`;
    }

    #part(choice, figure) {
        return figure
            ? html`<i data-part=${choice} style=${styleMap({ inlineSize: this.#share(figure) })}></i>`
            : nothing;
    }

    #share(figure) {
        return `${(100 * figure) / Math.max(1, this.tally.members)}%`;
    }

    #mark() {
        const required = this.finding?.required;
        if (!required || !this.finding.base) return nothing;
        const late = required > this.tally.members * 0.7;
        const label = this.compact
            ? nothing
            : html`<span ?data-late=${late}>${required} ${this.open ? 'needed so far' : 'needed'}</span>`;
        return html`<div class="mark" style=${styleMap({ insetInlineStart: this.#share(required) })}>${label}</div>`;
    }

    #base() {
        const base = this.tally.yes + this.tally.no;
        return html`<div class="base" style=${styleMap({ inlineSize: this.#share(base) })}></div>
            <p class="note"><strong>${base} voted yes or no</strong>: the base. Abstentions are outside the base.</p>`;
    }

    #words() {
        const { yes, no, abstain, pending, members } = this.tally;
        const rest = this.open ? 'not yet voted' : 'not voting';
        const need = this.finding?.base ? ` ${this.finding.required} of ${this.finding.base} needed.` : '';
        return `${yes} in favour, ${no} against, ${abstain} abstaining, ${pending} ${rest}, of ${members} members.${need}`;
    }
}
customElements.define('totals-bar', TotalsBar);
