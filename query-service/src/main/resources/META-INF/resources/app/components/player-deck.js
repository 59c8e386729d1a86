import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { styleMap } from 'lit/directives/style-map.js';
import { say } from '../lib/language.js';

const SPEEDS = [0.5, 1, 2, 4, 10, 60];

const SIGN = {
    play: 'M4 2.5v11l9-5.5z',
    pause: 'M4 3h3v10H4zM9 3h3v10H9z',
    back: 'M3 3h2v10H3zM13 3v10L6 8z',
    on: 'M11 3h2v10h-2zM3 3v10l7-5z',
};

const sign = (name) => html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${SIGN[name]} /></svg>`;

/** Play, step, scrub, speed, and the way back to the present. */
export function deck(replay, ballot, { words, moment, over }) {
    const { playing } = replay;
    const present = say(over ? 'player.now' : moment === undefined ? 'connection.live' : 'vote.live');
    return html`<div class="deck">
        <div class="transport">
            <button type="button" aria-label=${say('player.back')} data-testid="back" @click=${() => replay.step(-1)}>${sign('back')}</button>
            <button type="button" class="toggle" data-testid="play" @click=${() => replay.toggle()}>
                ${sign(playing ? 'pause' : 'play')} ${say(playing ? 'player.pause' : 'player.play')}</button>
            <button type="button" aria-label=${say('player.on')} data-testid="forward" @click=${() => replay.step(1)}>${sign('on')}</button>
        </div>
        ${scrub(replay, ballot, words)}
        <select aria-label=${say('player.speed')} data-testid="speed" @change=${(event) => replay.pace(Number(event.target.value))}>
            ${SPEEDS.map((speed) => html`<option value=${speed} ?selected=${speed === replay.speed}>${speed}×</option>`)}
        </select>
        <button type="button" class="now" aria-pressed=${moment === undefined} data-testid="now" @click=${() => replay.leave()}>${present}</button>
    </div>`;
}

/** Until the moments are read their number is guessed from the board: one a vote, and one more. */
const guess = (ballot) => Math.max(2, ballot.votes.filter((vote) => vote.seq != null).length + 1);

function scrub(replay, ballot, words) {
    const { active, place, reel } = replay;
    const last = reel.frames ? Math.max(1, reel.last) : guess(ballot);
    const moved = ({ target }) => {
        const share = target.valueAsNumber / last;
        replay.seek((end) => Math.round(share * end));
    };
    return html`<div class="scrub">
        <input type="range" min="0" max=${last} step="1" .value=${live(String(active ? place : last))} aria-label=${say('player.scrub')}
            aria-valuetext=${words} data-testid="scrub" @input=${moved} />
        ${ticks(reel.landmarks, last)}
    </div>`;
}

const ticks = (landmarks, last) =>
    Object.entries(landmarks).map(([name, place]) =>
        place === undefined
            ? nothing
            : html`<i data-tick=${name} style=${styleMap({ '--share': place / last })} aria-hidden="true"></i>`,
    );

/** The moments that people look for. Where it is not known yet whether there is one, looking for it reads the moments. */
export function jumps(replay, ballot) {
    const over = say(ballot.state === 'VOIDED' ? 'player.voided' : 'player.closed');
    return html`<div class="jumps" role="group" aria-label=${say('player.jump')}>
        ${jump(replay, 'opened', say('player.opened'), '')} ${jump(replay, 'turned', say('player.turned'), say('player.neverTurned'))}
        ${jump(replay, 'closed', over, say('player.notClosed'))} ${jump(replay, 'announced', say('player.announced'), say('player.notAnnounced'))}
    </div>`;
}

function jump(replay, name, words, never) {
    const { place, reel } = replay;
    const at = reel.landmarks[name];
    const missing = reel.frames !== null && at === undefined;
    const go = () => missing || replay.seek(() => reel.landmarks[name] ?? reel.last);
    return html`<button type="button" data-jump=${name} aria-disabled=${missing} aria-pressed=${at !== undefined && at === place}
        title=${at === undefined ? nothing : say('moment.name', { seq: reel.seqAt(at) })} @click=${go}><i data-tick=${name} aria-hidden="true"></i>${missing ? never : words}</button>`;
}
