import { html, nothing } from 'lit';
import { answerWords } from '../lib/answer.js';
import { Piece } from '../lib/piece.js';
import { clock } from '../lib/words.js';

/** What was done on this page since it was opened, the latest first: a form goes when its step is taken, this stays. */
class DeedList extends Piece {
    static properties = { deeds: { attribute: false } };

    render() {
        return html`<section class="card" aria-labelledby="deeds-title" data-testid="deeds">
            <h2 id="deeds-title">Done on this page</h2>
            <div role="log" aria-live="polite" aria-labelledby="deeds-title"><ol class="deeds">${this.deeds.map(deed)}</ol></div>
            ${this.deeds.length ? nothing : html`<p class="note">Nothing yet.</p>`}
        </section>`;
    }
}

function deed({ intent, answer }) {
    const { seq, words, ballot } = answer.body;
    return html`<li>
        <p><strong>${intent.what}</strong> ${clock(answer.at)}</p>
        <p>${answerWords('done', answer)}${seq === undefined ? nothing : html` Place ${seq}.`}</p>
        ${words ? html`<p class="note">${words}</p>` : nothing}
        ${ballot ? html`<p class="note">${ballot}</p>` : nothing}
    </li>`;
}
customElements.define('deed-list', DeedList);
