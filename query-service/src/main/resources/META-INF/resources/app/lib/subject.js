// What a vote is about: the draft, a piece of it, or a question about it. Mixing these up is how wrong results get published.
import { provenanceWords, sentence } from './words.js';

const MOTION = {
    NO_ACTION: 'that no action be taken',
    ACT: 'that action be taken',
    SUSPENSION_OF_MEETING: 'to suspend the meeting',
    ADJOURNMENT_OF_MEETING: 'to adjourn the meeting',
    ADJOURNMENT_OF_DEBATE: 'to adjourn the debate',
    CLOSURE_OF_DEBATE: 'to close the debate',
    POSTPONEMENT: 'to postpone consideration',
    DIVISION: 'to vote on parts separately',
    APPEAL: 'appeal against the ruling',
    APPEAL_ON_MAJORITY: 'appeal against the majority determined',
    RECONSIDERATION: 'to consider the decision again',
};
const OUTCOME = {
    ADOPTED: 'adopted',
    REJECTED: 'not adopted',
    TIED: 'equally divided',
    VOID: 'void',
    NOT_ACTED_ON: 'not acted on',
    WITHDRAWN: 'withdrawn',
    UNKNOWN: 'not known',
};
const OF_KIND = {
    MOTION: { ADOPTED: 'carried', REJECTED: 'not carried' },
    PART: { ADOPTED: 'retained', REJECTED: 'rejected' },
};
const SHORT = { AMENDMENT: 'Amendment', MOTION: 'Motion', PART: 'Part' };

/** "amendment A/ES-11/L.12"; one without a symbol goes by its name, "European amendment 1". */
export const amendmentName = (of) => (/amendment/i.test(of ?? '') ? of : `amendment ${of}`);

export const motionKind = (kind) => MOTION[kind] ?? 'another question of procedure';

/** An outcome in words; motions are carried and parts retained. */
export const outcomeWord = (outcome, kind) =>
    OF_KIND[kind]?.[outcome] ?? OUTCOME[outcome] ?? outcome.replaceAll('_', ' ').toLowerCase();

/** The outcome of a ballot with what it was about, so that a rejected amendment is never read as a rejected draft. */
export function headline({ subject }, outcome) {
    const what = SHORT[subject?.kind];
    if (outcome === 'UNKNOWN') return what ? `${what}: outcome not known` : 'Outcome not known';
    const words = outcomeWord(outcome, subject?.kind);
    const amended = subject?.kind === 'AS_AMENDED' && outcome === 'ADOPTED' ? ' as amended' : '';
    return what ? `${what} ${words}` : sentence(words) + amended;
}

/** The stage of the proceedings that a vote belongs to; nothing where it is simply on the draft. */
export function stageWord({ subject, part, motion }) {
    const of = subject?.of;
    if (subject?.kind === 'AMENDMENT') return `${sentence(amendmentName(of))}, not the draft`;
    if (subject?.kind === 'PART') return `Part: ${part?.name ?? of}`;
    if (subject?.kind === 'MOTION') return `Motion: ${motion?.words ?? motionKind(motion?.kind)}`;
    return subject?.kind === 'AS_AMENDED' ? 'The draft as amended' : null;
}

const motionNamed = (name, motions) => {
    const motion = motions?.find((other) => other.motion === name);
    return motion ? `“${motion.words ?? motionKind(motion.kind)}”` : name;
};

/** What is put next, in words; a motion by its words where they are at hand. */
export function nextWord(next, motions) {
    if (!next) return null;
    if (next.kind === 'AMENDMENT') return amendmentName(next.of);
    if (next.kind === 'PART') return `the part “${next.of}”`;
    if (next.kind === 'MOTION') return `the motion ${motionNamed(next.of, motions)}`;
    return next.kind === 'AS_AMENDED' ? 'the draft as amended' : 'the draft';
}

function nameOf({ subject, symbol, part, motion }) {
    if (subject?.kind === 'AMENDMENT') return `${sentence(amendmentName(subject.of))} to ${symbol}`;
    if (subject?.kind === 'PART') return `The part “${part?.name ?? subject.of}” of ${symbol}`;
    if (subject?.kind === 'MOTION') return `The motion “${motion?.words ?? motionKind(motion?.kind)}” on ${symbol}`;
    return subject?.kind === 'AS_AMENDED' ? `${symbol}, as amended,` : symbol;
}

/** The sentence of the record, with its provenance, so that a copy never looks more real than the vote was. */
export function recordSentence(ballot) {
    const { subject, verdict, tally, method, mirrored, provenance } = ballot;
    const outcome = outcomeWord(verdict?.outcome ?? 'UNKNOWN', subject?.kind);
    const recorded = method === 'HANDS' ? 'vote' : 'recorded vote';
    const votes = `by a ${recorded} of ${tally.yes} in favour to ${tally.no} against, with ${tally.abstain} abstentions`;
    const { kind, what } = provenanceWords(provenance);
    const mark = provenance.kind === 'LIVE' ? '' : ` [${kind}: ${what}]`;
    const decided = verdict?.outcome === 'ADOPTED' || verdict?.outcome === 'REJECTED';
    return decided
        ? `${nameOf(ballot)} was ${outcome} ${votes}${mirrored ? ', a vote against being one for the motion' : ''}.${mark}`
        : `The vote on ${nameOf(ballot)} had the outcome “${outcome}”: ${votes.slice(5)}.${mark}`;
}
