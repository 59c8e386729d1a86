import { html, nothing } from 'lit';
import { questionAsPut, subjectsOf } from '../lib/question.js';
import { counted } from '../lib/words.js';
import { CommandForm } from './command-form.js';
import { field, pick } from './field.js';

const METHODS = [
    ['MACHINE', 'By machine'],
    ['HANDS', 'By show of hands'],
    ['ROLL_CALL', 'By roll call'],
];
const VISIBILITY = [
    ['PUBLIC', 'Votes show at once'],
    ['SEALED', 'Sealed: votes show at the close'],
];

/** Opens a recorded vote: on what the rules put next, unless something else is chosen. */
class OpenBallot extends CommandForm {
    static properties = {
        ...CommandForm.properties,
        proposal: { attribute: false },
        body: { attribute: false },
        roll: { attribute: false },
        chosen: { state: true },
    };
    what = 'Open the vote';

    willUpdate(changed) {
        if (changed.has('proposal')) this.subjects = subjectsOf(this.proposal);
        this.chosen = Math.min(this.chosen ?? 0, this.subjects.length - 1);
    }

    // Words that were made from another subject are not kept for this one; words that somebody typed are.
    updated(changed) {
        const [subject] = this.subjects[this.chosen];
        const key = JSON.stringify(subject);
        if (!changed.size || key === this.worded) return;
        this.worded = key;
        const { question, yesMeans } = questionAsPut(this.proposal, subject);
        this.querySelector('[name=question]').value = question;
        this.querySelector('[name=yesMeans]').value = yesMeans;
    }

    again() {
        this.worded = null;
        super.again();
    }

    fields() {
        const [subject] = this.subjects[this.chosen];
        const options = this.subjects.map(([, words], i) => [String(i), i ? words : `${words} (next by the rules)`]);
        const motion = subject.kind === 'MOTION';
        const byKind = motion ? 'Worded by the kind of motion unless said' : '';
        return html`<div class="fields" @change=${(event) => event.target.name === 'subject' && (this.chosen = Number(event.target.value))}>
            ${field('On', pick('subject', options, String(this.chosen)))}
            ${field('Question', html`<input name="question" maxlength="800" placeholder=${byKind} ?required=${!motion} />`)}
            ${field('A yes means', html`<input name="yesMeans" maxlength="800" placeholder=${byKind} ?required=${!motion} />`)}
            ${motion ? field('Majority', pick('rule', this.#rules())) : nothing}
            ${field('Method', pick('method', METHODS))} ${field('Visibility', pick('visibility', VISIBILITY))}
            ${field('Reported present (for a quorum)', html`<input name="present" type="number" min="0" max=${this.roll.length || nothing} step="1" />`)}
        </div>
        <details class="further"><summary>Members that may not vote, beside those suspended</summary>
            <div class="fields">${field('Codes, with blanks between', html`<input name="barred" placeholder=${this.roll.slice(0, 2).join(' ')} />`)}
                ${field('Reason, as a code', html`<input name="reason" pattern="[A-Z0-9_]+" value="ARTICLE_19" />`)}</div></details>`;
    }

    #rules() {
        return [['', 'As the procedure says'], ...(this.body?.ruleBook?.majorities ?? []).map(({ name, words }) => [name, words])];
    }

    ahead() {
        const [subject, words] = this.subjects[this.chosen];
        const { majority, assembly } = this.proposal;
        const roll = this.roll.length ? `today’s roll of ${assembly.name} (${counted(this.roll.length, 'member')})` : 'today’s roll';
        const rule = subject.kind === 'MOTION' ? 'The majority is that of the procedure unless another is chosen.' : `It needs ${majority.words}.`;
        return html`<p>Opens a recorded vote on <strong>${words}</strong> and freezes ${roll}: whoever joins or leaves later does not change it. ${rule}
            While it is open nothing else is put. It can be closed or voided, not taken back.</p>`;
    }

    request({ subject, barred, reason, present, ...said }) {
        const codes = (barred ?? '').toUpperCase().split(/[\s,;]+/).filter(Boolean);
        const body = {
            ...said,
            subject: this.subjects[Number(subject)][0],
            ...(present ? { present: Number(present) } : {}),
            ...(codes.length ? { notEntitled: Object.fromEntries(codes.map((code) => [code, reason ?? 'ARTICLE_19'])) } : {}),
        };
        return { path: `/v1/proposals/${this.proposal.id}/ballots`, body };
    }
}
customElements.define('open-ballot', OpenBallot);
