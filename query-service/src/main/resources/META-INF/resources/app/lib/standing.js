// How a member stands in a vote, in words: whether it can vote, and what it did.
import { choiceWord, isOpen, when } from './words.js';

/** Why no vote can be cast now; empty where one can. */
export function whyNot(ballot, member, line, command) {
    if (!isOpen(ballot))
        return ballot.state === 'VOIDED'
            ? 'This vote was declared void: no vote is taken.'
            : 'This vote is closed: no vote is taken or changed any more.';
    if (!member) return 'Choose a member first.';
    if (!line) return `${member} is not on the roll of this vote.`;
    if (!line.entitled) {
        const reason = line.reason ? ` (${line.reason.replaceAll('_', ' ').toLowerCase()})` : '';
        return `${line.name} may not vote${reason}. It stays on the roll and counts as not voting.`;
    }
    return command.state === 'unknown' ? 'First find out what became of the vote that was sent.' : '';
}

/** What a member did so far. */
export function standingWords(ballot, line, chosen) {
    if (!line) return '';
    const open = isOpen(ballot);
    if (line.seq == null) return `${line.name} ${open ? 'has not yet voted' : 'did not vote'}.`;
    const what = chosen ? choiceWord(chosen) : 'its vote is sealed';
    const time = line.at ? `, ${when(line.at)}` : '';
    const change = open ? ' Another button changes it, until the vote is closed.' : '';
    return `${line.name}: ${what}, place ${line.seq}${time}${line.changed ? ', changed' : ''}.${change}`;
}
