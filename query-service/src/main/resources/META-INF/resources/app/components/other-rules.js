import { html, nothing } from 'lit';
import { Piece } from '../lib/piece.js';
import { badge } from '../lib/badge.js';
import { original, say } from '../lib/language.js';
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
            <h3><span class="what-if-mark">${say('whatIf.mark')}</span> ${say('whatIf.title')}</h3>
            <p class="note">${this.ballot.rule ? nothing : say('vote.noRule')} ${say('whatIf.noResults')}</p>
            <ul>${rules.map((what) => this.#rule(what))}</ul>
        </section>`;
    }

    #rule({ rule, verdict }) {
        const would = say('whatIf.would', { outcome: outcomeWord(verdict.outcome, this.ballot.subject?.kind) });
        return html`<li>
            <p>${original(sentence(rule.words))}</p>
            <p>${badge(verdict.outcome, would)}</p>
            <p class="note">${original(sentence(toldApart(verdict.words ?? '').reason))}</p>
        </li>`;
    }
}
customElements.define('other-rules', OtherRules);
