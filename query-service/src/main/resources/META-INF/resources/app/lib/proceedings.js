// The words of what surrounds a vote: texts, amendments, motions, parts, statements, meetings.
import { has, say } from './language.js';
import { outcomeWord } from './subject.js';
import { sentence } from './words.js';

const word = (key, name) => (has(`${key}.${name}`) ? say(`${key}.${name}`) : name);

/** What became of an amendment, a motion or a part. */
export const amendmentWord = (state) => word('became', state);
export const motionWord = (state) => word('became', state);
export const partWord = (state) => word('became', state);
export const changeWord = (change) => word('change', change);
export const sittingWord = (sitting) => word('sitting', sitting);
export const statementWord = (kind) => word('statement', kind);

/** How a proposal stands: its outcome with "as amended" where the body changed the text, or its state. */
export function proposalWord({ outcome, amended, state }) {
    if (!outcome) return word('proposal', state);
    const words = sentence(outcomeWord(outcome));
    return outcome === 'ADOPTED' && amended ? say('headline.amended', { outcome: words }) : words;
}

/** What a vote in favour does to a motion; said only where it is not what everyone expects. */
export const polarityWord = (polarity) =>
    polarity === 'YES_DEFEATS' ? say('question.mirrored') : null;

/** The order in which amendments are put, and whose order it is. */
export const orderWord = (ranking) =>
    ranking
        ? [say('proposal.ranked'), ranking.ground?.replace(/\.$/, '')].filter(Boolean).join(': ')
        : say('proposal.unranked');
