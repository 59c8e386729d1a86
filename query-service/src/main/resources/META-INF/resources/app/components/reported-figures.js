import { html, nothing } from 'lit';
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
            <h3>Reported by others</h3>
            <ul>${figures.map((report) => this.#report(report))}</ul>
            <p class="note">Kept as it was said. Nothing here alters the count.</p>
        </section>`;
    }

    #report(report) {
        const { source, words, differences, at } = report;
        return html`<li ?data-differs=${differences?.length}>
            <p><strong>${source}</strong> <span class="note">${dayOf(at)}</span></p>
            ${words ? html`<p>“${words}”</p>` : nothing}
            <p class="note">${this.#given(report)}</p>
            ${differences?.length ? differenceList(differences) : html`<p>Agrees with the count.</p>`}
        </li>`;
    }

    #given({ outcome, body, previous, ...report }) {
        const { kind } = this.ballot.subject ?? {};
        return [
            ...FIGURES.filter(([key]) => report[key] != null).map(
                ([key, choice]) => `${report[key]} ${choiceWord(choice, false)}`,
            ),
            outcome && outcomeWord(outcome, kind),
            body && `body: ${body}`,
            previous && `previous vote: ${previous}`,
        ]
            .filter(Boolean)
            .join(', ');
    }
}
customElements.define('reported-figures', ReportedFigures);
