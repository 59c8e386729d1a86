import { html } from 'lit';
import { CommandForm } from './command-form.js';
import { field, pick } from './field.js';

const CHOICES = [
    ['YES', '✓ In favour'],
    ['NO', '✕ Against'],
    ['ABSTAIN', '◐ Abstaining'],
    ['NONE', '· Does not participate'],
];

/** Records a vote for a member whose machine is silent: a call of the roll, a raised hand. */
class RecordVote extends CommandForm {
    static properties = { ...CommandForm.properties, ballot: { attribute: false } };
    what = 'Record the vote';

    fields() {
        const able = this.ballot.votes.filter((vote) => vote.entitled).sort((a, b) => (a.seq != null) - (b.seq != null));
        return html`<div class="fields">
            ${field('Member', pick('member', able.map(({ member, name, seq }) => [member, `${name}${seq == null ? '' : ' (has voted: a change)'}`])))}
            ${field('Choice', pick('choice', CHOICES))}
        </div>`;
    }

    ahead() {
        return html`<p>It is kept as recorded by the secretariat. A member that voted before changes its vote; the last one counts.</p>`;
    }

    request({ member, choice }) {
        const path = `/v1/ballots/${this.ballot.id}`;
        return choice === 'NONE'
            ? { path: `${path}/non-participation`, body: { member } }
            : { path: `${path}/votes`, body: { member, choice, recordedBy: 'secretariat' } };
    }
}
customElements.define('record-vote', RecordVote);
