import { html } from 'lit';
import { addressOf } from '../lib/address.js';
import { meets } from '../lib/frames.js';
import { listed, say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';
import { isSealed, totalsWords, when } from '../lib/words.js';
import { deck, jumps } from './player-deck.js';
import './copy-button.js';
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
        return html`<section class="player" aria-label=${say('player.title')} data-testid="player" ?data-replaying=${this.moment !== undefined} ?data-playing=${playing}>
            <div class="moment" aria-live=${playing ? 'off' : 'polite'}>${this.#moment()}</div>
            <copy-button class="permalink" .text=${new URL(addressOf(this.ballot.seq), location.href).href} label=${say('copy.link')}></copy-button>
            ${deck(this.replay, this.ballot, { words: this.#words(), moment: this.moment, over: this.over })} ${jumps(this.replay, this.ballot)}
        </section>`;
    }

    #moment() {
        const { problem, reading } = this.replay;
        if (problem) return html`<p class="band" data-band="problem" role="alert">${problem}</p>`;
        if (this.moment !== undefined) return this.#band();
        const words = say(reading ? 'player.reading' : 'player.hint');
        return html`<p class="band" data-band="now"><strong>${say(this.over ? 'player.now' : 'connection.live')}</strong> ${words}</p>`;
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
        return say(meets(reel.frames[place]) ? 'player.turnedMet' : 'player.turnedNotMet');
    }

    #words() {
        const { at, seq, tally } = this.ballot;
        if (this.moment === undefined) return say('player.now');
        const totals = isSealed(this.ballot) ? say('figure.sealed') : totalsWords(tally);
        return listed([say('moment.of', { seq, head: this.head }), when(at), totals].filter(Boolean));
    }
}
customElements.define('vote-player', VotePlayer);
