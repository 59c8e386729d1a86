import { html, nothing } from 'lit';
import { outcomeWord } from '../lib/subject.js';
import { choiceWord, sentence } from '../lib/words.js';
import { CommandForm } from './command-form.js';
import { field, pick } from './field.js';

const FIGURES = [
    ['yes', 'YES', 'yes'],
    ['no', 'NO', 'no'],
    ['abstain', 'ABSTAIN', 'abstain'],
    ['notVoting', 'NONE', 'pending'],
];
const OUTCOMES = ['ADOPTED', 'REJECTED', 'TIED', 'VOID'];

/** Announces the result as the presiding officer says it: filled in from the count, and free to differ from it. */
class AnnounceResult extends CommandForm {
    static properties = { ...CommandForm.properties, ballot: { attribute: false } };
    what = 'Announce the result';

    fields() {
        const { tally, verdict, subject } = this.ballot;
        const outcomes = OUTCOMES.map((outcome) => [outcome, sentence(outcomeWord(outcome, subject.kind))]);
        return html`<div class="fields figures">${FIGURES.map(([name, choice, counted]) =>
            field(sentence(choiceWord(choice)), html`<input name=${name} type="number" min="0" step="1" required value=${tally[counted]} />`),
        )}</div>
        <div class="fields">${field('Outcome', pick('outcome', outcomes, verdict?.outcome))}
            ${field('Words (optional)', html`<input name="words" maxlength="2000" />`)}</div>`;
    }

    ahead() {
        const differing = this.#differing();
        return html`<p>The announcement is kept beside the count and alters nothing in it.</p>
            ${differing.length ? html`<p class="differs" role="status" data-testid="differs"><strong>This differs from the count.</strong> ${differing.join(' ')} Both are kept and shown.</p>` : nothing}`;
    }

    #differing() {
        if (!this.hasUpdated) return [];
        const { tally, verdict, subject } = this.ballot;
        const said = this.said();
        const figures = FIGURES.filter(([name, , counted]) => said[name] !== undefined && Number(said[name]) !== tally[counted]).map(
            ([name, choice, counted]) => `${sentence(choiceWord(choice))}: ${said[name]} announced, ${tally[counted]} counted.`,
        );
        const outcome = said.outcome && verdict?.outcome && said.outcome !== verdict.outcome;
        return outcome ? [...figures, `Outcome: ${outcomeWord(said.outcome, subject.kind)} announced, ${outcomeWord(verdict.outcome, subject.kind)} by the count.`] : figures;
    }

    sure() {
        return this.#differing().length ? 'This differs from the count. Announce it so?' : null;
    }

    request({ yes, no, abstain, notVoting, ...said }) {
        const figures = Object.fromEntries(Object.entries({ yes, no, abstain, notVoting }).map(([name, figure]) => [name, Number(figure)]));
        return { path: `/v1/ballots/${this.ballot.id}/announce`, body: { ...figures, ...said } };
    }
}
customElements.define('announce-result', AnnounceResult);
