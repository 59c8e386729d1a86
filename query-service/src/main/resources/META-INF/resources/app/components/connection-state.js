import { html } from 'lit';
import { addressOf } from '../lib/address.js';
import { Piece } from '../lib/piece.js';
import { clock, isOpen } from '../lib/words.js';

const WORDS = {
    connecting: 'Connecting',
    live: 'Live',
    reconnecting: 'Reconnecting',
    stale: 'Stale',
    replay: 'Replay',
    ended: 'Ended',
};

const OVER = ['ANNOUNCED', 'VOIDED', 'REPORTED'];

/** What a connection means for a ballot: when nothing more is expected, a living line is not "live" any more. */
export function connectionOf(line, ballot) {
    const over = ballot && (OVER.includes(ballot.state) || ballot.provenance.kind === 'IMPORTED');
    return line === 'live' && over && !isOpen(ballot) ? 'ended' : line;
}

/** How fresh the picture is: the line's state, the sequence number of what is shown, and the server's time. */
class ConnectionState extends Piece {
    static properties = { connection: {}, seq: { type: Number }, serverTime: {} };

    render() {
        return html`<p class="connection" data-connection=${this.connection}>
            <span class="pulse" aria-hidden="true"></span>
            <strong data-testid="connection" data-connection=${this.connection}>${WORDS[this.connection]}</strong>
            ${this.seq === undefined ? '' : html`<a href=${addressOf(this.seq)} title="Link to this moment">seq ${this.seq}</a>`}
            ${this.serverTime ? html`<span title="Time of the server">${clock(this.serverTime)}</span>` : ''}
        </p>`;
    }
}
customElements.define('connection-state', ConnectionState);
