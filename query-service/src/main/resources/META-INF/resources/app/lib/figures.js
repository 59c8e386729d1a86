// Figures of a tally, in members or in weight, with what is not known kept apart from zero.
import { choiceWord } from './words.js';

/** The figures that a condition looks at; `null` where the tally does not have them. */
export function figuresOf(tally, condition) {
    const weighted = condition?.measure === 'WEIGHT';
    if (weighted && !tally.weight) return null;
    const { yes, no, abstain, pending } = weighted ? tally.weight : tally;
    return {
        ...{ yes, no, abstain, pending },
        whole: weighted ? tally.weight.total : tally.members,
        unit: weighted ? 'totals.ofWeight' : 'totals.of',
        word: choiceWord,
    };
}

/** The parts of a bar with their figures, without empty ones; what nobody said is a part of its own. */
export function partsOf({ yes, no, abstain, pending, whole }, mirrored) {
    const sealed = yes == null && no == null && abstain == null && pending != null;
    const cast = sealed
        ? [['VOTED', whole - pending]]
        : [
              ['YES', yes],
              ['NO', no],
              ['ABSTAIN', abstain],
          ];
    if (mirrored && !sealed) [cast[0], cast[1]] = [cast[1], cast[0]];
    const known = [...cast, ['NONE', pending]].filter(([, figure]) => figure > 0);
    const rest = whole - known.reduce((sum, [, figure]) => sum + figure, 0);
    return rest > 0 ? [...known, ['UNKNOWN', rest]] : known;
}

/** Whether every figure of a tally is known. */
export const complete = ({ yes, no, abstain, pending }) =>
    [yes, no, abstain, pending].every((figure) => figure != null);

/** Whether nothing was found but the outcome. */
export const figureless = ({ yes, no, abstain, pending }) =>
    [yes, no, abstain, pending].every((figure) => figure == null);
