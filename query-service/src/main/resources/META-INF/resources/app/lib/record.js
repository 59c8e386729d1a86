// A member's record: its four choices in words and as the figures that bars and totals are drawn from.
import { say } from './language.js';

/** The choices as records name them, each with its light and its key in a line of figures. */
export const RECORD = [
    ['YES', 'YES', 'yes', say('choice.YES')],
    ['NO', 'NO', 'no', say('choice.NO')],
    ['ABSTAIN', 'ABSTAIN', 'abstain', say('choice.ABSTAIN')],
    ['NOT_VOTING', 'NONE', 'notVoting', say('choice.NONE')],
];

/** The light of a choice in a record. */
export const recordLight = (choice) => RECORD.find(([name]) => name === choice)?.[1] ?? 'UNKNOWN';

/** A choice in a record, in words beside one name. */
export const recordWord = (choice) => say(`one.${recordLight(choice)}`);

/** The totals of a record as a tally over so many votes. */
export const tallyOf = ({ ballots, choices }) => ({
    members: ballots,
    yes: choices.YES ?? 0,
    no: choices.NO ?? 0,
    abstain: choices.ABSTAIN ?? 0,
    pending: choices.NOT_VOTING ?? 0,
});

/** The figures of one session or year in the order of the choices, with their sum. */
export function figuresOf(line) {
    const figures = RECORD.map(([, light, key]) => [light, line[key] ?? 0]);
    return { figures, all: figures.reduce((sum, [, figure]) => sum + figure, 0) };
}
