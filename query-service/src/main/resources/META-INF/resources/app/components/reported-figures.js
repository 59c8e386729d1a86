import { html, nothing } from 'lit';
import { original, say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';
import { outcomeWord } from '../lib/subject.js';
import { choiceWord, dayOf } from '../lib/words.js';
import { differenceList } from './announced-figures.js';

const FIGURES = [
    ['yes', 'YES'],
    ['no', 'NO'],
    ['abstain', 'ABSTAIN'],
    ['notVoting', 'NONE'],
];

/** What others published about this vote: who said so, what, and how it differs. It never alters the count. */
class ReportedFigures extends Piece {
    static properties = { ballot: { attribute: false } };

    render() {
        const { figures } = this.ballot;
        if (!figures?.length) return nothing;
        return html`<section class="said" data-testid="reported">
            <h3>${say('reported.title')}</h3>
            <ul>${figures.map((report) => this.#report(report))}</ul>
            <p class="note">${say('reported.note')}</p>
        </section>`;
    }

    #report(report) {
        const { source, words, differences, at } = report;
        return html`<li ?data-differs=${differences?.length}>
            <p><strong>${source}</strong> <span class="note">${dayOf(at)}</span></p>
            ${words ? html`<p>“${original(words)}”</p>` : nothing}
            <p class="note">${this.#given(report)}</p>
            ${differences?.length ? differenceList(differences) : html`<p>${say('reported.agrees')}</p>`}
        </li>`;
    }

    #given({ outcome, body, previous, ...report }) {
        const { kind } = this.ballot.subject ?? {};
        return [
            ...FIGURES.filter(([key]) => report[key] != null).map(
                ([key, choice]) => `${report[key]} ${choiceWord(choice, false)}`,
            ),
            outcome && outcomeWord(outcome, kind),
            body && body,
            previous && `${say('series.previous')}: ${previous}`,
        ]
            .filter(Boolean)
            .join(say('list.separator'));
    }
}
customElements.define('reported-figures', ReportedFigures);
