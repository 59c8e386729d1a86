import { html, nothing } from 'lit';
import * as api from '../lib/api.js';
import { amendmentName, nextWord, outcomeWord } from '../lib/subject.js';
import { counted } from '../lib/words.js';
import { named, toldApart } from '../lib/verdict.js';
import { CommandForm } from './command-form.js';

/** Milliseconds to wait after a change before it is asked what closing would decide: votes come in bursts. */
const SOON = 350;

/** Closes a vote. What that decides is worked out by the fold that decides, with the votes that are in, and said before. */
class CloseBallot extends CommandForm {
    static properties = { ...CommandForm.properties, ballot: { attribute: false }, ifClosed: { state: true }, problem: { state: true } };
    what = 'Close the vote';

    willUpdate(changed) {
        if (changed.has('ballot')) this.#askSoon();
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        clearTimeout(this.timer);
    }

    #askSoon() {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.#ask(), this.ifClosed ? SOON : 0);
    }

    async #ask() {
        try {
            this.ifClosed = await api.ifClosed(this.ballot.id);
            this.problem = null;
        } catch ({ message }) {
            this.problem = message;
        }
    }

    ahead() {
        const { ballot, ifClosed, problem } = this;
        const waiting = ballot.tally.pending;
        const silent = waiting
            ? `${counted(waiting, 'member')} ${waiting === 1 ? 'has' : 'have'} not voted and will count as not voting.`
            : 'Everybody on the roll has voted.';
        return html`<p><strong>Closing decides.</strong> ${silent} Nobody can vote or change a vote afterwards.</p>
            ${problem ? html`<p>What it would decide could not be worked out: ${problem}</p>` : ifClosed ? this.#decision(ifClosed) : html`<p>Working out what it decides …</p>`}`;
    }

    #decision({ sealed, seq, outcome, words, fallen, next }) {
        if (sealed) return html`<p>The votes are sealed: the outcome shows at the close, and so do all the votes.</p>`;
        const { subject, votes } = this.ballot;
        const reason = toldApart(named(words, votes.map(({ member }) => member), votes)).reason;
        return html`<p data-testid="if-closed" data-outcome=${outcome} data-seq=${seq}>With the votes now in, ${whatIs(subject)} is
            <strong>${outcomeWord(outcome, subject.kind)}</strong>${reason ? `: ${reason}` : ''}.</p>
            ${fallen.length ? html`<p>Not put any more: ${fallen.map(({ amendment, because }) => `${amendmentName(amendment)}${because ? ` (${because})` : ''}`).join(', ')}.</p>` : nothing}
            ${next ? html`<p>Next is then: ${nextWord(next)}.</p>` : nothing}
            ${seq < this.ballot.seq ? html`<p class="note">Counted up to moment ${seq}; more votes have come since.</p>` : nothing}`;
    }

    sure() {
        const { ifClosed } = this;
        const outcome = ifClosed?.outcome ? ` With the votes now in it is ${outcomeWord(ifClosed.outcome, this.ballot.subject.kind)}.` : '';
        return `Close the vote for good?${outcome}`;
    }

    request() {
        return { path: `/v1/ballots/${this.ballot.id}/close`, body: {} };
    }
}

function whatIs({ kind, of }) {
    if (kind === 'AMENDMENT') return amendmentName(of);
    if (kind === 'MOTION') return 'the motion';
    if (kind === 'PART') return `the part “${of}”`;
    return kind === 'AS_AMENDED' ? 'the draft as amended' : 'the draft';
}
customElements.define('close-ballot', CloseBallot);
