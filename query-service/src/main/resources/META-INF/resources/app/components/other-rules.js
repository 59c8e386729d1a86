import { html, nothing } from 'lit';
import { Piece } from '../lib/piece.js';
import { badge } from '../lib/badge.js';
import { outcomeWord } from '../lib/subject.js';
import { toldApart } from '../lib/verdict.js';
import { sentence } from '../lib/words.js';

/** What the same figures would have meant under each rule that can be judged. A what-if, and marked as one throughout. */
class OtherRules extends Piece {
    static properties = { ballot: { attribute: false } };

    render() {
        const rules = this.ballot.underOtherRules ?? [];
        if (!rules.length) return nothing;
        return html`<section class="what-if" data-testid="what-if">
            <h3><span class="what-if-mark">What if</span> Under other rules</h3>
            <p class="note">${this.ballot.rule ? 'Another rule decided this vote.' : 'Which rule applied is not recorded; the outcome above is as recorded.'}
                These are not results.</p>
            <ul>${rules.map((what) => this.#rule(what))}</ul>
        </section>`;
    }

    #rule({ rule, verdict }) {
        const would = `would have been ${outcomeWord(verdict.outcome, this.ballot.subject?.kind)}`;
        return html`<li>
            <p>${sentence(rule.words)}</p>
            <p>${badge(verdict.outcome, would)}</p>
            <p class="note">${sentence(toldApart(verdict.words ?? '').reason)}</p>
        </li>`;
    }
}
customElements.define('other-rules', OtherRules);
