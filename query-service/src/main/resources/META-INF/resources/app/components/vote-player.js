import { html } from 'lit';
import { meets } from '../lib/frames.js';
import { Piece } from '../lib/piece.js';
import { isSealed, totalsWords, when } from '../lib/words.js';
import { deck, jumps } from './player-deck.js';
import './moment-band.js';

/** Plays the moments of a vote, and says which one is shown. Its place keeps its size whether it plays or not. */
class VotePlayer extends Piece {
    static properties = {
        replay: { attribute: false },
        ballot: { attribute: false },
        head: { type: Number },
        over: { type: Boolean }, // whether voting has ended by now
        moment: { type: Number }, // undefined while the present is shown
    };
    #changed = () => this.requestUpdate();

    connectedCallback() {
        super.connectedCallback();
        this.replay.addEventListener('change', this.#changed);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.replay.removeEventListener('change', this.#changed);
    }

    render() {
        const { playing } = this.replay;
        return html`<section class="player" aria-label="Replay of this vote" data-testid="player" ?data-replaying=${this.moment !== undefined} ?data-playing=${playing}>
            <div class="moment" aria-live=${playing ? 'off' : 'polite'}>${this.#moment()}</div>
            ${deck(this.replay, this.ballot, { words: this.#words(), moment: this.moment, over: this.over })} ${jumps(this.replay, this.ballot)}
        </section>`;
    }

    #moment() {
        const { problem, reading } = this.replay;
        if (problem) return html`<p class="band" data-band="problem" role="alert">${problem}</p>`;
        if (this.moment !== undefined) return this.#band();
        const words = reading ? 'Reading the moments of this vote …' : 'Play shows how the board filled, vote by vote.';
        return html`<p class="band" data-band="now"><strong>${this.over ? 'Now' : 'Live'}</strong> ${words}</p>`;
    }

    #band() {
        const { at, provenance, seq } = this.ballot;
        return html`<moment-band .seq=${seq} .head=${this.head} .at=${at} .invented=${provenance.timing === 'INVENTED'}
            .remark=${this.#remark()} played></moment-band>`;
    }

    // Before the close there is no outcome: it is what a close at that moment would have made of the votes.
    #remark() {
        const { place, reel } = this.replay;
        if (place === null || place !== reel.landmarks.turned) return null;
        return `here it turned: rule ${meets(reel.frames[place]) ? 'met' : 'not met'} if closed now`;
    }

    #words() {
        const { at, seq, tally } = this.ballot;
        if (this.moment === undefined) return 'now';
        const totals = isSealed(this.ballot) ? 'sealed' : totalsWords(tally);
        return [`moment ${seq} of ${this.head}`, when(at), totals].filter(Boolean).join(', ');
    }
}
customElements.define('vote-player', VotePlayer);
