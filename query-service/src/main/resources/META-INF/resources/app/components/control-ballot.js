import { html, nothing } from 'lit';
import { BallotFeed } from '../lib/feed.js';
import { keepPlace } from '../lib/keep-place.js';
import { Piece } from '../lib/piece.js';
import { stageWord } from '../lib/subject.js';
import { isOpen, isSealed, when } from '../lib/words.js';
import { connectionOf } from './connection-state.js';
import './announce-result.js';
import './announced-figures.js';
import './close-ballot.js';
import './condition-list.js';
import './deed-list.js';
import './pending-commands.js';
import './provenance-mark.js';
import './record-vote.js';
import './rule-words.js';
import './vote-summary.js';
import './vote-totals.js';
import './void-ballot.js';
import './waiting-members.js';

/** A vote in the hands of the secretariat, live: who has not yet voted, what closing decides, and the steps themselves. */
class ControlBallot extends Piece {
    static properties = { ballotId: { attribute: 'ballot' }, ballot: { state: true }, connection: { state: true }, deeds: { state: true } };
    #feed = null;

    constructor() {
        super();
        Object.assign(this, { connection: 'connecting', deeds: [] });
        this.addEventListener('taken', ({ detail }) => (this.deeds = [detail, ...this.deeds]));
    }

    connectedCallback() {
        super.connectedCallback();
        this.#feed = new BallotFeed(this.ballotId);
        this.#feed.addEventListener('change', ({ detail }) => (this.ballot = detail.ballot));
        this.#feed.addEventListener('connection', () => (this.connection = this.#feed.connection));
        this.#feed.open();
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.#feed.close();
    }

    render() {
        if (!this.ballot) return html`<p class="waiting" role="status">Waiting for the first picture of the vote …</p>`;
        const { ballot } = this;
        const proposal = `/control/proposals/${encodeURIComponent(ballot.proposal)}`;
        return html`${this.#behind()}
            <div class="strip"><vote-summary .ballot=${ballot}></vote-summary>
                <connection-state .connection=${connectionOf(this.connection, ballot)} .serverTime=${this.#feed.serverTime}></connection-state></div>
            <div class="dossier" data-testid="control-ballot">
                <div class="dossier-main"><provenance-mark .provenance=${ballot.provenance}></provenance-mark>
                    <section class="chapter" aria-labelledby="question-title"><h2 id="question-title">${ballot.question}</h2>
                        <p class="note">${[stageWord(ballot), `A yes means: ${ballot.yesMeans}`].filter(Boolean).join(' · ')}</p>
                        ${this.#count()}</section>
                    ${this.#steps()}</div>
                <div class="dossier-side"><pending-commands></pending-commands><deed-list .deeds=${this.deeds}></deed-list>
                    <section class="card"><h2>Elsewhere</h2>
                        <p><a href=${proposal}>Back to ${ballot.symbol}</a></p><p><a href=${`/ballots/${encodeURIComponent(ballot.id)}`}>The board, as everybody sees it</a></p>
                        ${isOpen(ballot) ? html`<p><a href=${`/vote?ballot=${encodeURIComponent(ballot.id)}`}>Cast a vote as a delegate</a></p>` : nothing}</section></div>
            </div>`;
    }

    updated() {
        if (this.deeds.length && this.ballot.state !== this.dataset.state) keepPlace(this, '[data-step] h2');
        if (this.ballot) Object.assign(this.dataset, { state: this.ballot.state, seq: this.ballot.seq, connection: this.connection });
    }

    #behind() {
        if (this.connection !== 'stale' && this.connection !== 'reconnecting') return nothing;
        return html`<div class="band" data-band=${this.connection} role="status"><p><strong>This may be behind.</strong> It shows moment ${this.ballot.seq},
            ${when(this.ballot.at)}. Wait until it is live before you close.</p></div>`;
    }

    #count() {
        const { ballot } = this;
        return html`<vote-totals .tally=${ballot.tally} .open=${isOpen(ballot)} .sealed=${isSealed(ballot)}></vote-totals>
            <condition-list .ballot=${ballot}></condition-list><rule-words .rule=${ballot.rule}></rule-words>`;
    }

    #steps() {
        const { ballot } = this;
        if (ballot.state === 'OPEN')
            return html`<section class="chapter"><waiting-members .ballot=${ballot}></waiting-members>
                    <details class="further"><summary>Record a vote for a member</summary><record-vote .ballot=${ballot}></record-vote></details></section>
                <section class="chapter" aria-labelledby="close-title"><h2 id="close-title">Close</h2><close-ballot .ballot=${ballot}></close-ballot></section>
                <section class="chapter"><details class="further"><summary>Declare it void instead</summary><void-ballot .ballot=${ballot}></void-ballot></details></section>`;
        if (ballot.state === 'CLOSED')
            return html`<section class="chapter" data-step aria-labelledby="announce-title"><h2 id="announce-title" tabindex="-1">Announce</h2><announce-result .ballot=${ballot}></announce-result></section>`;
        return html`<section class="chapter" data-step data-testid="after" aria-labelledby="after-title"><h2 id="after-title" tabindex="-1">${ballot.state === 'VOIDED' ? 'Voided' : 'Announced'}</h2>${ballot.announced ? html`<announced-figures .tally=${ballot.tally} .announced=${ballot.announced}></announced-figures>` : nothing}
            <p class="next"><a class="go" href=${`/control/proposals/${encodeURIComponent(ballot.proposal)}`}>Go on with ${ballot.symbol}</a></p></section>`;
    }
}
customElements.define('control-ballot', ControlBallot);
