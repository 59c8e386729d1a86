import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';
import { latest } from '../lib/roll.js';
import { reasonWords } from '../lib/verdict.js';
import { choiceOf, choiceWord, clock, didWord, isOpen, isReported, isSealed, totalsWords } from '../lib/words.js';
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
            <h3>${say(imported ? 'news.past' : 'news.just')}</h3>
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
            resolution && [say('news.numbered', { symbol: resolution })],
            announced && [say('news.announced')],
            state === 'VOIDED' && [say('news.voided', { reason: voidReason ?? say('news.noReason') })],
            closedAt && [say('news.closed'), closedAt],
            isReported(this.ballot) && [say('news.reported'), at],
        ];
        return steps.filter(Boolean);
    }

    #speak() {
        this.#timer = null;
        this.#spokenSeq = this.ballot.seq;
        const { tally } = this.ballot;
        const open = isOpen(this.ballot);
        const rest = tally.pending == null ? '' : `${say('list.separator')}${tally.pending} ${choiceWord('NONE', open)}`;
        const figures = isSealed(this.ballot)
            ? say('news.cast', { n: tally.members - tally.pending, all: tally.members })
            : `${totalsWords(tally)}${rest}.`;
        this.spoken = open ? figures : `${reasonWords(this.ballot).reason || say('news.closed')}. ${figures}`;
    }
}
customElements.define('what-happened', WhatHappened);
