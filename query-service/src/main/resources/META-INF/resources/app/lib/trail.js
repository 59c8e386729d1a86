// How a count grew: the figures at each moment of a vote, and where they stand in a picture. Pure functions over its frames.
import { mainCondition } from './verdict.js';

/** The choices that a line is drawn for, with their key in a tally. */
export const LINES = [
    ['YES', 'yes'],
    ['NO', 'no'],
    ['ABSTAIN', 'abstain'],
];

/** Pixels between two words at the end of their lines. */
const APART = 18;

/**
 * The figures at each frame up to the close, of all members or of those in `only`; `needed` is what the rule asked of the votes
 * cast by then. Empty where a seal hid the figures.
 */
export function trailOf(frames, rule, only) {
    const over = frames.findIndex(({ state }) => state !== 'OPEN');
    const told = over < 0 ? frames : frames.slice(0, over + 1);
    if (told.some(({ tally }) => tally.yes == null)) return [];
    const among = only ? amongThose(only) : ({ tally }) => tally;
    return told.map((frame, place) => {
        const { yes, no, abstain } = among(frame);
        return { place, at: frame.at, seq: frame.seq, yes, no, abstain, needed: only ? null : neededAt(frame, rule) };
    });
}

function amongThose(only) {
    const choices = new Map();
    const sum = (wanted) => [...choices.values()].filter((choice) => choice === wanted).length;
    return ({ votes }) => {
        for (const { member, choice } of votes) if (only.has(member)) choices.set(member, choice);
        return { yes: sum('YES'), no: sum('NO'), abstain: sum('ABSTAIN') };
    };
}

// A weight is no number of members, and has no place on their scale.
function neededAt({ verdict }, rule) {
    const { finding, condition } = mainCondition({ rule, verdict });
    return finding && condition.measure !== 'WEIGHT' ? finding.required : null;
}

/** Places in a picture: along it the time where times were recorded, else one step a moment; upwards the figures. */
export function scalesOf(trail, { width, height, recorded }) {
    const when = (point) => (recorded ? Date.parse(point.at) : point.place);
    const [first, last] = [when(trail[0]), when(trail.at(-1))];
    const top = niceTop(trail.reduce((most, { yes, no, abstain, needed }) => Math.max(most, yes, no, abstain, needed ?? 0), 1));
    return {
        top,
        x: (point) => (last > first ? (width * (when(point) - first)) / (last - first) : width),
        y: (figure) => height - (height * figure) / top,
    };
}

const niceTop = (figure) => {
    const step = stepOf(figure);
    return Math.ceil(figure / step) * step;
};

/** The distance of the lines of a grid: about five of them, at whole numbers that people count in. */
export function stepOf(top) {
    const rough = Math.max(1, top / 5);
    const size = 10 ** Math.floor(Math.log10(rough));
    return [1, 2, 5, 10].map((times) => times * size).find((step) => step >= rough);
}

/** A line that steps where something changed: between two votes a count does not grow. */
export function stepsOf(trail, key, { x, y }) {
    const known = trail.filter((point) => point[key] != null);
    return known
        .map((point, i) => (i ? `H${x(point).toFixed(1)}V${y(point[key]).toFixed(1)}` : `M${x(point).toFixed(1)} ${y(point[key]).toFixed(1)}`))
        .join('');
}

/** Heights for words at the end of lines, moved apart until none covers another. */
export function apart(ends) {
    const sorted = ends.toSorted((a, b) => a.y - b.y);
    for (let i = 1; i < sorted.length; i++) sorted[i].y = Math.max(sorted[i].y, sorted[i - 1].y + APART);
    return sorted;
}

/** The point of a trail that is nearest to a place along the picture. */
export const nearest = (trail, at, { x }) =>
    trail.reduce((best, point) => (Math.abs(x(point) - at) < Math.abs(x(best) - at) ? point : best));
