import { html } from 'lit';
import { say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';
import { provenanceWords } from '../lib/words.js';

/** Where a picture comes from. It stands inside every picture, so that no screenshot loses it; and which moment, if not the present. */
class ProvenanceMark extends Piece {
    static properties = { provenance: { attribute: false }, short: { type: Boolean }, moment: { type: Number } };

    render() {
        const { kind, what, origin } = provenanceWords(this.provenance);
        return html`<p class="provenance" data-kind=${this.provenance.kind} data-testid="provenance">
            <strong>${kind}</strong><span>${what}</span>${origin && !this.short ? html`<span>${origin}</span>` : ''}
            ${this.moment === undefined ? '' : html`<span class="replayed">${say('provenance.moment', { seq: this.moment })}</span>`}
        </p>`;
    }
}
customElements.define('provenance-mark', ProvenanceMark);
