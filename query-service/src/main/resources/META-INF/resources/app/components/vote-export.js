import { html, nothing } from 'lit';
import { say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';
import './copy-button.js';

/** The vote to take away: as tables, as a picture, on paper, on a wall, in another page. Of a moment if one is shown. */
class VoteExport extends Piece {
    static properties = { ballot: { attribute: false }, moment: { type: Number } };

    render() {
        const { id } = this.ballot;
        const seq = this.moment === undefined ? '' : `?seq=${this.moment}`;
        const vote = `/v1/ballots/${encodeURIComponent(id)}`;
        return html`<section class="export" data-testid="export">
            <h3>${say('export.title')}</h3>
            ${seq ? html`<p class="note">${say('export.moment', { seq: this.moment })}</p>` : nothing}
            <ul class="ways">
                <li><a download href=${`${vote}/votes.csv${seq}`}>${say('export.csv')}</a></li>
                <li><a download=${`${id}.json`} href=${vote + seq}>${say('export.json')}</a></li>
                <li><a download=${`${id}-board.svg`} href=${`${vote}/board.svg${seq}`}>${say('export.picture')}</a></li>
                <li><a href=${`/ballots/${encodeURIComponent(id)}/board${seq}`}>${say('export.projector')}</a></li>
                <li><button type="button" @click=${() => print()}>${say('export.print')}</button></li>
            </ul>
            ${this.#embed()}
        </section>`;
    }

    #embed() {
        const address = new URL(`/embed/ballots/${encodeURIComponent(this.ballot.id)}`, location.href);
        const code = `<iframe src="${address}" title="${this.ballot.symbol.replaceAll('"', '&quot;')}" width="480" height="360" style="border:0"></iframe>`;
        return html`<details>
            <summary>${say('export.embed')}</summary>
            <textarea readonly rows="3" aria-label=${say('export.code')} .value=${code}></textarea>
            <copy-button .text=${code} label=${say('export.copyCode')}></copy-button>
        </details>`;
    }
}
customElements.define('vote-export', VoteExport);
