// The rule by which a board stays equal to the log: a snapshot first, then each delta exactly once and never over a gap.
import { isReported } from './words.js';

/** What a client at position `pos` does with a delta: `drop` what it has, `apply` what continues it, `reload` over a gap. */
export function effect(pos, delta) {
    if (delta.to <= pos) return 'drop';
    return delta.from <= pos ? 'apply' : 'reload';
}

/** The ballot after a delta, as a new object: figures and votes change together, so one render shows one state. */
export function merge(ballot, delta) {
    const { ballot: id, from, to, votes: changes, ...standing } = delta;
    const changed = new Map(changes.map((vote) => [vote.member, vote]));
    const votes = ballot.votes.map((vote) =>
        changed.has(vote.member) ? { ...vote, ...changed.get(vote.member) } : vote,
    );
    return { ...ballot, ...standing, seq: to, votes };
}

/** Whether the figures are those of the board beside them. Sealed and reported votes show figures without choices. */
export function agrees(ballot) {
    if (ballot.visibility === 'SEALED' || isReported(ballot)) return true;
    const count = (choice) => ballot.votes.filter((vote) => vote.choice === choice).length;
    const { yes, no, abstain } = ballot.tally;
    return count('YES') === yes && count('NO') === no && count('ABSTAIN') === abstain;
}
