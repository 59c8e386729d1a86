import { html } from 'lit';
import { counted } from '../lib/words.js';
import { CommandForm } from './command-form.js';
import { field } from './field.js';

/** Declares an open vote void, with the reason. */
class VoidBallot extends CommandForm {
    static properties = { ...CommandForm.properties, ballot: { attribute: false } };
    what = 'Declare the vote void';

    fields() {
        return html`<div class="fields">${field('Reason', html`<input name="reason" required maxlength="400" placeholder="The voting machine failed" />`)}</div>`;
    }

    ahead() {
        const { members, pending } = this.ballot.tally;
        return html`<p>The vote decides nothing: ${counted(members - pending, 'vote')} cast will count for nothing, and stay readable with the reason.
            The question can be put again in a new vote.</p>`;
    }

    sure() {
        return 'This cannot be taken back. Declare the vote void?';
    }

    request(said) {
        return { path: `/v1/ballots/${this.ballot.id}/void`, body: said };
    }
}
customElements.define('void-ballot', VoidBallot);
