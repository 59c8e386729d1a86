import { html, nothing } from 'lit';
import * as api from '../lib/api.js';
import { isEnglish, original, say } from '../lib/language.js';
import { learnNames } from '../lib/names.js';
import { Piece } from '../lib/piece.js';
import { matrix } from './compare-matrix.js';
import { agreement, moves, nameOf, stayed } from './compare-moves.js';
import { sides } from './compare-sides.js';
import './compare-flow.js';
import './compare-pick.js';

/** Two votes held against each other: who moved, in tables first, then as a picture. */
class RollcallCompare extends Piece {
    static properties = {
        left: {},
        right: {},
        comparison: { state: true },
        picked: { state: true },
        previous: { state: true },
        problem: { state: true },
    };

    connectedCallback() {
        super.connectedCallback();
        if (this.left && this.right) this.#compare();
        else if (this.left || this.right) this.#complete(this.right || this.left);
    }

    async #compare() {
        try {
            const comparison = await api.comparison(this.left, this.right);
            if (!isEnglish) await learnNames(comparison.right.assembly?.id);
            this.comparison = comparison;
            const { left, right } = this.comparison;
            this.previous = right.series?.previous?.ballot === left.id ? null : right.series?.previous;
            document.title = `${nameOf(left)} → ${nameOf(right)} · Rollcall`;
        } catch ({ message }) {
            this.problem = message;
        }
    }

    // With one vote said, the one before it in its series is the first thing that people ask for.
    async #complete(said) {
        const asked = said.includes('/') ? api.votes({ symbol: said }, undefined, 1) : api.ballot(said);
        const found = await asked.catch(() => null);
        this.picked = found?.ballots ? found.ballots[0] : found;
        this.previous = this.picked?.series?.previous;
        if (this.previous && !this.right) [this.left, this.right] = ['', this.left];
    }

    render() {
        return html`<compare-pick .left=${this.left} .right=${this.right} .previous=${this.previous} .by=${(this.comparison?.right ?? this.picked)?.series?.by}></compare-pick>
            ${this.problem ? html`<div class="band" role="alert"><p>${this.problem}</p></div>` : nothing}
            ${this.comparison ? this.#shown(this.comparison) : this.#waiting()}`;
    }

    #waiting() {
        if (this.problem) return nothing;
        if (this.picked) return html`<p class="waiting"><b>${nameOf(this.picked)}</b>: <bdi>${original(this.picked.title)}</bdi></p>`;
        if (this.left && this.right) return html`<p class="waiting" role="status">${say('compare.waiting')}</p>`;
        return html`<p class="waiting" lang="en" dir="ltr">Name two votes by their symbols, such as <a href="/compare?left=A/RES/ES-11/1&amp;right=A/RES/ES-11/6">A/RES/ES-11/1 and A/RES/ES-11/6</a>.</p>`;
    }

    #shown(comparison) {
        return html`${sides(comparison.left, comparison.right)}
            <div class="dossier">
                <div class="dossier-main">${moves(comparison)} ${matrix(comparison)}</div>
                <div class="dossier-side">${agreement(comparison)} ${stayed(comparison)}</div>
            </div>
            <compare-flow .comparison=${comparison}></compare-flow>`;
    }
}
customElements.define('rollcall-compare', RollcallCompare);
