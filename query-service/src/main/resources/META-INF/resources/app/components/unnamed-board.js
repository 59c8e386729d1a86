import { html, nothing } from 'lit';
import { complete } from '../lib/figures.js';
import { listed, original, say } from '../lib/language.js';
import { light } from '../lib/light.js';
import { Piece } from '../lib/piece.js';
import { choiceWord, counted, sentence } from '../lib/words.js';
import './provenance-mark.js';

/** Lights without names, one a member: only the result of this vote is known, so no light stands beside a name. */
class UnnamedBoard extends Piece {
    static properties = { ballot: { attribute: false } };

    render() {
        const { tally, provenance, report } = this.ballot;
        const parts = this.#parts(tally);
        return html`<section class="board" aria-labelledby="board-title" data-testid="unnamed">
            <provenance-mark .provenance=${provenance}></provenance-mark>
            <div class="unnamed-head">
                <h2 id="board-title">${say('unnamed.title')}</h2>
                <p>${say('unnamed.none')} ${this.#missing(tally)}</p>
                <ul class="key">${parts.map(([choice, figure]) => html`<li>${light(choice)} <b>${figure}</b> ${this.#word(choice)}</li>`)}</ul>
            </div>
            <div class="unnamed" role="img" aria-label=${parts.map(([choice, figure]) => `${figure} ${this.#word(choice)}`).join(say('list.separator'))}>
                ${parts.map(([choice, figure]) => Array.from({ length: figure }, () => light(choice)))}
            </div>
            ${report ? this.#source(report) : nothing}
        </section>`;
    }

    #parts({ members, yes, no, abstain, pending }) {
        const known = [
            ['YES', yes],
            ['NO', no],
            ['ABSTAIN', abstain],
            ['NONE', pending],
        ].filter(([, figure]) => figure > 0);
        const rest = members - known.reduce((sum, [, figure]) => sum + figure, 0);
        return rest > 0 ? [...known, ['UNKNOWN', rest]] : known;
    }

    #word(choice) {
        return choiceWord(choice, false);
    }

    #missing(tally) {
        if (complete(tally)) return '';
        const missing = ['yes', 'no', 'abstain', 'pending'].filter((key) => tally[key] == null);
        const terms = { yes: 'YES', no: 'NO', abstain: 'ABSTAIN', pending: 'NONE' };
        const named = listed(missing.map((key) => choiceWord(terms[key], false)));
        if (missing.length === 4)
            return say('unnamed.figures', { members: counted(tally.members, 'member') });
        return say('unnamed.missing', { choices: named });
    }

    #source({ source, words }) {
        return html`<footer>
            <p class="note"><b>${say('unnamed.source')}</b> ${original(source)}</p>
            ${words ? html`<p class="note">${original(sentence(words))}</p>` : nothing}
        </footer>`;
    }
}
customElements.define('unnamed-board', UnnamedBoard);
