// The words of what surrounds a vote: texts, amendments, motions, parts, statements, meetings.
import { outcomeWord } from './subject.js';
import { sentence } from './words.js';

const AMENDMENT = {
    SUBMITTED: 'not yet decided',
    ADOPTED: 'adopted',
    REJECTED: 'rejected',
    NOT_PUT: 'not put',
    WITHDRAWN: 'withdrawn',
    NOT_ACTED_ON: 'not acted on',
};
const MOTION = { PENDING: 'pending', CARRIED: 'carried', NOT_CARRIED: 'not carried', WITHDRAWN: 'withdrawn', NOT_PUT: 'not put to the vote' };
const PART = { UNDECIDED: 'not yet decided', RETAINED: 'retained', REJECTED: 'rejected' };
const CHANGE = { SUBMITTED: 'Submitted', REVISED: 'Revised', AMENDED: 'Amended by', PART_REMOVED: 'Part removed', PART_RESTORED: 'Part put again' };
const SITTING = { OPEN: 'Sitting', SUSPENDED: 'Suspended', ADJOURNED: 'Adjourned' };
const STATEMENT = {
    GENERAL: 'General statement',
    BEFORE_VOTE: 'Explanation before the vote',
    AFTER_VOTE: 'Explanation after the vote',
};
const STATE = { SUBMITTED: 'Submitted', VOTING: 'A vote is open', DECIDED: 'Decided' };

export const amendmentWord = (state) => AMENDMENT[state] ?? state;
export const motionWord = (state) => MOTION[state] ?? state;
export const partWord = (state) => PART[state] ?? state;
export const changeWord = (change) => CHANGE[change] ?? change;
export const sittingWord = (sitting) => SITTING[sitting] ?? sitting;
export const statementWord = (kind) => STATEMENT[kind] ?? kind;

/** How a proposal stands: its outcome with "as amended" where the body changed the text, or its state. */
export function proposalWord({ outcome, amended, state }) {
    if (!outcome) return STATE[state] ?? state;
    return `${sentence(outcomeWord(outcome))}${outcome === 'ADOPTED' && amended ? ' as amended' : ''}`;
}

/** What a vote in favour does to a motion; said only where it is not what everyone expects. */
export const polarityWord = (polarity) =>
    polarity === 'YES_DEFEATS' ? 'Put the other way round: a vote against carries the motion.' : null;

/** The order in which amendments are put, and whose order it is. */
export const orderWord = (ranking) =>
    ranking
        ? `As ranked by the presiding officer${ranking.ground ? `: ${ranking.ground.replace(/\.$/, '')}` : ''}`
        : 'In order of submission; no ranking was made';
