import { html, nothing } from 'lit';
import { Piece } from '../lib/piece.js';
import { counted } from '../lib/words.js';

/** Who has not yet voted, by name, and who cannot: what a presiding officer asks before closing. */
class WaitingMembers extends Piece {
    static properties = { ballot: { attribute: false }, groups: { attribute: false } };

    render() {
        const silent = this.ballot.votes.filter((vote) => vote.seq == null);
        const able = silent.filter((vote) => vote.entitled && vote.participates !== false);
        const out = silent.filter((vote) => vote.participates === false);
        const barred = silent.filter((vote) => !vote.entitled);
        return html`<section aria-labelledby="waiting-title" data-testid="waiting">
            <h2 id="waiting-title">Not yet voted <small data-testid="waiting-count">${able.length}</small></h2>
            ${able.length ? html`<ul class="roster-columns">${able.map(({ member, name }) => html`<li data-member=${member}>${name}</li>`)}</ul>` : html`<p>Everybody who may vote has voted.</p>`}
            ${out.length ? html`<p class="note">${counted(out.length, 'member')} said not to participate: ${names(out)}.</p>` : nothing}
            ${barred.length ? html`<p class="note">${counted(barred.length, 'member')} may not vote: ${names(barred)}.</p>` : nothing}
        </section>`;
    }
}

const names = (votes) => votes.map(({ name }) => name).join(', ');
customElements.define('waiting-members', WaitingMembers);
