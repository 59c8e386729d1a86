import { html, nothing } from 'lit';
import { original, say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';
import { Showing } from '../lib/showing.js';
import { stageWord } from '../lib/subject.js';
import { mainCondition } from '../lib/verdict.js';
import { isOpen, isSealed, stateWord } from '../lib/words.js';
import { connectionOf } from './connection-state.js';
import { decision } from './decision-words.js';
import './provenance-mark.js';
import './totals-bar.js';
import './vote-totals.js';

/** A vote as a card inside somebody else's page: live, small, with its provenance, and a way to the whole of it. */
class RollcallEmbed extends Piece {
    static properties = { ballotId: { attribute: 'ballot' } };

    connectedCallback() {
        super.connectedCallback();
        this.showing = new Showing(this.ballotId);
        this.showing.addEventListener('change', () => this.requestUpdate());
        this.showing.open();
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.showing.close();
    }

    render() {
        const { problem, state, moment, connection } = this.showing;
        if (problem) return html`<main class="embed"><p class="empty" role="alert">${problem}</p></main>`;
        if (!state) return html`<main class="embed"><p class="empty" role="status">${say('vote.waiting')}</p></main>`;
        const { ballot } = state;
        const { finding, condition } = mainCondition(ballot);
        return html`<main class="embed">
            <provenance-mark .provenance=${ballot.provenance} .moment=${moment} short></provenance-mark>
            <div class="inside">
                <p class="eyebrow"><b><bdi>${ballot.symbol}</bdi></b><span>${ballot.assembly.name}</span></p>
                <h1>${this.#link(original(ballot.title))}</h1>
                ${stageWord(ballot) ? html`<p class="stage">${stageWord(ballot)}</p>` : nothing}
                <p class="verdict" data-testid="verdict"><span class="state" data-state=${ballot.state}>${stateWord(ballot.state)}</span> ${decision(ballot)}</p>
                <vote-totals .tally=${ballot.tally} .open=${isOpen(ballot)} .sealed=${isSealed(ballot)}></vote-totals>
                <totals-bar .tally=${ballot.tally} .finding=${finding} .condition=${condition} .open=${isOpen(ballot)} .mirrored=${ballot.mirrored}></totals-bar>
                <p class="note way">${this.#link(say('embed.whole'))} ${this.#behind(connectionOf(connection, ballot))}</p>
            </div>
        </main>`;
    }

    // A link inside a frame would open the vote in the frame.
    #link(words) {
        const { search } = location;
        return html`<a href=${`/ballots/${encodeURIComponent(this.ballotId)}${search}`} target="_blank" rel="noopener">${words}<span class="hidden"> (${say('embed.tab')})</span></a>`;
    }

    #behind(connection) {
        const behind = connection === 'stale' || connection === 'reconnecting';
        return html`<span data-testid="connection" data-connection=${connection} role="status">${behind ? say('vote.behind') : nothing}</span>`;
    }

    updated() {
        const { state, connection } = this.showing;
        if (state) Object.assign(this.dataset, { state: state.ballot.state, seq: state.ballot.seq, connection: connectionOf(connection, state.ballot) });
    }
}
customElements.define('rollcall-embed', RollcallEmbed);
