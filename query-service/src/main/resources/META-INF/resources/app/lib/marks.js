// The marks beside a member's name: what its vote alone does not say. None of them alters a vote.
import { has, say } from './language.js';
import { intendedWord } from './words.js';

/** The marks of a member, each with its sign (none for a changed vote, which is drawn) and what it means. */
export function marksOf(vote, ballot) {
    const marks = [];
    if (vote.changed) marks.push({ kind: 'changed', whole: say('mark.changed') });
    if (!vote.entitled) marks.push(barred(vote));
    if (vote.participates === false)
        marks.push({ kind: 'apart', short: say('mark.apartShort'), whole: say('mark.apart') });
    for (const word of intentionsOf(vote, ballot))
        marks.push({ kind: 'meant', short: '†', whole: say('mark.meant', { what: intendedWord(word) }) });
    return marks;
}

// Why a member that may not vote is on the board all the same; short beside the name, whole in the explanation.
function barred({ reason }) {
    const [short, whole] = has(`mark.${reason}`)
        ? [`mark.${reason}.short`, `mark.${reason}`]
        : ['mark.barredShort', 'mark.barred'];
    return { kind: 'barred', short: say(short), whole: say(whole) };
}

export const intentionsOf = (vote, { intended }) => (intended ?? []).filter((word) => word.member === vote.member);

/** One explanation for each kind of mark that occurs, with the names that carry it. */
export function footnotesOf(votes, ballot) {
    const notes = new Map();
    for (const vote of votes) {
        for (const mark of marksOf(vote, ballot)) {
            const note = notes.get(mark.whole) ?? { ...mark, names: [], count: 0 };
            note.names.push(vote.name);
            note.count += 1;
            notes.set(mark.whole, note);
        }
    }
    return [...notes.values()];
}
