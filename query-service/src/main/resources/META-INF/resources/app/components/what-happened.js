import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Piece } from '../lib/piece.js';
import { latest } from '../lib/roll.js';
import { verdictWords } from '../lib/verdict.js';
import { choiceOf, clock, didWord, isOpen, isReported, isSealed, totalsWords } from '../lib/words.js';
import { light } from '../lib/light.js';

/** Milliseconds between two sentences to a screen reader, which otherwise could not finish one. */
const SPOKEN_EVERY = 5_000;

/** The last votes in words, newest first, and the same as a calm summary for screen readers. */
class WhatHappened extends Piece {
    static properties = { ballot: { attribute: false }, still: { type: Boolean }, spoken: { state: true } };
    #timer = null;
    #spokenSeq = null;

    disconnectedCallback() {
        super.disconnectedCallback();
        clearTimeout(this.#timer);
    }

    willUpdate() {
        this.#spokenSeq ??= this.ballot.seq; // what was there on arrival is not news
        if (!this.still && this.#spokenSeq !== this.ballot.seq)
            this.#timer ??= setTimeout(() => this.#speak(), SPOKEN_EVERY);
    }

    render() {
        // An import's order is not that of the hall, so it has no "last" votes to tell.
        const imported = this.ballot.provenance.kind === 'IMPORTED';
        const votes = imported ? [] : latest(this.ballot.votes, 6);
        const steps = this.#steps();
        const speech = html`<p class="hidden" role="status" data-testid="spoken">${this.spoken}</p>`;
        if (votes.length + steps.length === 0) return speech;
        return html`<section class="news">
            <h3>${imported ? 'What happened' : 'What just happened'}</h3>
            <ol>
                ${steps.map(([words, at]) => html`<li><span>${words}</span><time>${clock(at)}</time></li>`)}
                ${repeat(
                    votes,
                    (vote) => vote.seq,
                    (vote) => this.#vote(vote),
                )}
            </ol>
            ${speech}
        </section>`;
    }

    #vote(vote) {
        return html`<li>${light(choiceOf(vote))}<span>${didWord(vote)}</span><time>${clock(vote.at)}</time></li>`;
    }

    #steps() {
        const { announced, at, closedAt, resolution, state, voidReason } = this.ballot;
        const steps = [
            resolution && [`Numbered as resolution ${resolution}`],
            announced && ['The result was announced'],
            state === 'VOIDED' && [`The vote was voided: ${voidReason ?? 'no reason given'}`],
            closedAt && ['Voting closed', closedAt],
            isReported(this.ballot) && ['The result was reported', at],
        ];
        return steps.filter(Boolean);
    }

    #speak() {
        this.#timer = null;
        this.#spokenSeq = this.ballot.seq;
        const { tally } = this.ballot;
        const open = isOpen(this.ballot);
        const rest = tally.pending == null ? '' : `, ${tally.pending} ${open ? 'not yet voted' : 'not voting'}`;
        const figures = isSealed(this.ballot)
            ? `${tally.members - tally.pending} of ${tally.members} have voted.`
            : `${totalsWords(tally)}${rest}.`;
        this.spoken = open ? figures : `${verdictWords(this.ballot) || 'Voting closed'}. ${figures}`;
    }
}
customElements.define('what-happened', WhatHappened);
