import { html } from 'lit';
import { addressOf } from '../lib/address.js';
import { say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';
import { clock, isOpen } from '../lib/words.js';
import { clockIn } from '../lib/zone.js';

const OVER = ['ANNOUNCED', 'VOIDED', 'REPORTED'];

/** What a connection means for a ballot: when nothing more is expected, a living line is not "live" any more. */
export function connectionOf(line, ballot) {
    const over = ballot && (OVER.includes(ballot.state) || ballot.provenance.kind === 'IMPORTED');
    return line === 'live' && over && !isOpen(ballot) ? 'ended' : line;
}

/** How fresh the picture is: the line's state, the sequence number of what is shown, the server's time and that of the meeting's place. */
class ConnectionState extends Piece {
    static properties = { connection: {}, seq: { type: Number }, serverTime: {}, zone: {} };

    #heard = 0;
    #ticking = null;

    connectedCallback() {
        super.connectedCallback();
        this.#ticking = setInterval(() => this.connection === 'live' && this.serverTime && this.requestUpdate(), 1_000);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        clearInterval(this.#ticking);
    }

    willUpdate(changed) {
        if (changed.has('serverTime')) this.#heard = performance.now();
    }

    // The server says its time with each heartbeat. Between two of them it goes on; once the line is not living it stands still.
    get #now() {
        if (this.connection !== 'live') return this.serverTime;
        return new Date(Date.parse(this.serverTime) + performance.now() - this.#heard).toISOString();
    }

    render() {
        const now = this.serverTime ? this.#now : null;
        return html`<p class="connection" data-connection=${this.connection}>
            <span class="pulse" aria-hidden="true"></span>
            <strong data-testid="connection" data-connection=${this.connection}>${say(`connection.${this.connection}`)}</strong>
            ${this.seq === undefined ? '' : html`<a href=${addressOf(this.seq)} title=${say('connection.link')}><bdi>seq ${this.seq}</bdi></a>`}
            ${now ? html`<span title=${say('connection.time')}><bdi>${clock(now)}</bdi></span>` : ''}
            ${now && this.zone
                ? html`<span data-testid="meeting-time" title=${say('connection.meetingTime')}><bdi>${clockIn(now, this.zone)}</bdi></span>`
                : ''}
        </p>`;
    }
}
customElements.define('connection-state', ConnectionState);
