import { html } from 'lit';
import { sentence } from './words.js';

// What became of something, by shape and word before colour: done is filled, refused is outlined, never reached is dashed.
const SHAPE = {
    ADOPTED: 'done',
    CARRIED: 'done',
    RETAINED: 'done',
    MET: 'done',
    REJECTED: 'refused',
    NOT_CARRIED: 'refused',
    NOT_MET: 'refused',
    TIED: 'refused',
    NOT_PUT: 'dropped',
    WITHDRAWN: 'dropped',
    NOT_ACTED_ON: 'dropped',
    VOID: 'dropped',
    VOIDED: 'dropped',
    OVERRULED: 'dropped',
};
const SIGN = {
    done: 'M3.2 8.6 6.6 12 12.8 4.6',
    refused: 'M4.2 4.2 11.8 11.8M11.8 4.2 4.2 11.8',
    dropped: 'M3.5 8h9',
    waiting: 'M4 8h.01M8 8h.01M12 8h.01',
};

/** The state of an amendment, a motion, a part, a proposal or a condition, as a mark with its word. */
export function badge(state, word) {
    const shape = SHAPE[state] ?? 'waiting';
    return html`<span class="badge" data-state=${state} data-shape=${shape}
        ><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${SIGN[shape]} /></svg>${sentence(word)}</span>`;
}
