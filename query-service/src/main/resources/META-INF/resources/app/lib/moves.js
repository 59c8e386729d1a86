// Where members stood at one of two votes, and how they moved: words, marks and sums over the answer of /v1/compare.
import { html } from 'lit';
import { has, LOCALE, say } from './language.js';
import { light } from './light.js';

/** The places in the order in which a matrix is read. Three of them are votes; the others are told apart, they differ. */
export const PLACES = ['YES', 'NO', 'ABSTAIN', 'NOT_VOTING', 'MAY_NOT_VOTE', 'NOT_A_MEMBER'];

const LIGHT = { NOT_VOTING: 'NONE', MAY_NOT_VOTE: 'BARRED', NOT_A_MEMBER: 'OUTSIDE' };
const VOTES = ['YES', 'NO', 'ABSTAIN'];

export const placeWord = (place) =>
    [`place.${place}`, `choice.${lightOf(place)}`].filter(has).map((key) => say(key))[0] ?? place;
export const lightOf = (place) => LIGHT[place] ?? place;

/** A place as light and word. */
export const placeMark = (place) => html`<span class="place">${light(lightOf(place))} ${placeWord(place)}</span>`;

const KINDS = [
    ['compare.kind.changed', (from, to) => isVote(from) && isVote(to)],
    ['compare.kind.once', (from, to) => [from, to].includes('NOT_VOTING') && (isVote(from) || isVote(to))],
    ['compare.kind.could', () => true],
];
const isVote = (place) => VOTES.includes(place);

/** The moves in three kinds that are never added up: a changed vote, a missing one, and one that could not be. */
export function kindsOf(moves) {
    const kind = ({ from, to }) => KINDS.findIndex(([, fits]) => fits(from, to));
    const inOrder = [...moves].sort((a, b) => b.members.length - a.members.length || place(a) - place(b));
    return KINDS.map(([title], i) => ({ title: say(title), moves: inOrder.filter((move) => kind(move) === i) })).filter(
        ({ moves: found }) => found.length > 0,
    );
}

const place = ({ from, to }) => PLACES.indexOf(from) * PLACES.length + PLACES.indexOf(to);

/** How many went from one place to another; a pair that the answer leaves out did not occur. */
export const went = (matrix, from, to) => matrix?.[from]?.[to] ?? 0;

/** The places that anybody was in at either vote. */
export const occurring = (matrix) =>
    PLACES.filter((one) => PLACES.some((other) => went(matrix, one, other) || went(matrix, other, one)));

const sum = (figures) => figures.reduce((total, figure) => total + figure, 0);
export const before = (matrix, from) => sum(PLACES.map((to) => went(matrix, from, to)));
export const after = (matrix, to) => sum(PLACES.map((from) => went(matrix, from, to)));

const tenths = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A share as people say it; nothing is a share of nothing. */
export const percent = (share) => (share == null ? say('member.noShare') : `${tenths.format(100 * share)}\u00a0%`);
