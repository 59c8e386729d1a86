// The moments of a ballot one after another: which state each stands for, when it is due, and which are worth finding.
import { merge } from './delta.js';

/** Milliseconds that a whole vote takes whose times are invented: changes spread evenly claim nothing about the hall. */
const WHOLE = 90_000;

/** Milliseconds that a recorded silence lasts at the most. */
const LONGEST = 10_000;

/** The ballot at a place among its frames: its opening, and everything that changed from there on. */
export function stateAt(opening, frames, place) {
    const votes = new Map();
    let rest = {};
    for (const frame of frames.slice(0, place + 1)) {
        rest = frame.rest ?? rest;
        for (const vote of frame.votes) votes.set(vote.member, vote);
    }
    const { seq, rest: _, ...standing } = frames[place];
    return beside(merge(opening, { ...rest, ...standing, from: opening.seq, to: seq, votes: [...votes.values()] }));
}

// What was declared and corrected stands at the members too, also of those whose vote did not change by it.
function beside(ballot) {
    const corrected = new Map(
        (ballot.corrections ?? []).filter(({ member }) => member).map(({ member, to }) => [member, to]),
    );
    const apart = new Set(ballot.notParticipating);
    const votes = ballot.votes.map((vote) => ({
        ...vote,
        participates: !apart.has(vote.member),
        corrected: corrected.get(vote.member) ?? null,
    }));
    return { ...ballot, votes };
}

/** When each frame is due at normal speed, in milliseconds from the opening. */
export function dueTimes(frames, timing) {
    if (timing === 'INVENTED') return frames.map((_, place) => (place * WHOLE) / Math.max(1, frames.length - 1));
    let due = 0;
    return frames.map((frame, place) => {
        due += place ? silence(frames[place - 1].at, frame.at) : 0;
        return due;
    });
}

const silence = (before, after) => Math.min(LONGEST, Math.max(0, Date.parse(after) - Date.parse(before) || 0));

/** The place of the last frame that fits; the first where none does. Frames are in order, so this halves them. */
export function lastWhere(frames, fits) {
    let [low, high] = [0, frames.length - 1];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (fits(middle)) low = middle;
        else high = middle - 1;
    }
    return low;
}

/** The moments that people look for, in order; `place` is undefined where it never came to that. */
export function landmarksOf(frames) {
    const first = (...states) => {
        const place = frames.findIndex(({ state }) => states.includes(state));
        return place < 0 ? undefined : place;
    };
    const over = first('CLOSED', 'ANNOUNCED', 'VOIDED');
    return { opened: 0, turned: turnedAt(frames), closed: over, announced: first('ANNOUNCED') };
}

/** Whether a ballot closed at that moment would have met its rule; null where a seal or too little knowledge hides it. */
export function meets({ verdict }) {
    return verdict?.findings?.length ? verdict.findings.every(({ met }) => met) : null;
}

// A verdict that a seal hid before did not turn when it was seen.
function turnedAt(frames) {
    const met = frames.map(meets);
    const place = met.findLastIndex((now, at) => at > 0 && now !== null && met[at - 1] !== null && now !== met[at - 1]);
    return place < 0 ? undefined : place;
}
