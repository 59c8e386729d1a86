// The rule by which a board stays equal to the log: a snapshot first, then each delta exactly once and never over a gap.

/** What a client at position `pos` does with a delta: `drop` what it has, `apply` what continues it, `reload` over a gap. */
export function effect(pos, delta) {
    if (delta.to <= pos) return 'drop';
    return delta.from <= pos ? 'apply' : 'reload';
}

/** The ballot after a delta, as a new object: figures and votes change together, so one render shows one state. */
export function merge(ballot, delta) {
    const changed = new Map(delta.votes.map((vote) => [vote.member, vote]));
    const votes = ballot.votes.map((vote) =>
        changed.has(vote.member) ? { ...vote, ...changed.get(vote.member) } : vote,
    );
    const { state, at, closedAt, tally, verdict, announced, voidReason, resolution } = delta;
    return { ...ballot, seq: delta.to, state, at, closedAt, tally, verdict, announced, voidReason, resolution, votes };
}

/** Whether the figures are those of the board beside them. A sealed vote shows figures without choices. */
export function agrees(ballot) {
    if (ballot.visibility === 'SEALED') return true;
    const count = (choice) => ballot.votes.filter((vote) => vote.choice === choice).length;
    const { yes, no, abstain } = ballot.tally;
    return count('YES') === yes && count('NO') === no && count('ABSTAIN') === abstain;
}
