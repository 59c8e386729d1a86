// What a vote is about: the draft, a piece of it, or a question about it. Mixing these up is how wrong results get published.
import { has, say } from './language.js';
import { counted, provenanceWords, sentence } from './words.js';

/** "amendment A/ES-11/L.12"; one without a symbol goes by its name, "European amendment 1". */
export const amendmentName = (of) => (/amendment/i.test(of ?? '') ? of : say('name.amendment', { of }));

export const motionKind = (kind) => say(has(`motion.${kind}`) ? `motion.${kind}` : 'motion.OTHER');

/** An outcome in words; motions are carried and parts retained. */
export const outcomeWord = (outcome, kind) =>
    [`outcome.${kind}.${outcome}`, `outcome.${outcome}`].filter(has).map((key) => say(key))[0] ??
    outcome.replaceAll('_', ' ').toLowerCase();

/** The outcome of a ballot with what it was about, so that a rejected amendment is never read as a rejected draft. */
export function headline({ subject }, outcome) {
    const piece = `headline.${subject?.kind}`;
    if (outcome === 'UNKNOWN' && !has(piece)) return say('headline.UNKNOWN');
    const words = outcomeWord(outcome, subject?.kind);
    if (has(piece)) return say(piece, { outcome: words });
    const amended = subject?.kind === 'AS_AMENDED' && outcome === 'ADOPTED';
    return amended ? say('headline.amended', { outcome: sentence(words) }) : sentence(words);
}

const motionName = (motion) => motion?.words ?? motionKind(motion?.kind);

/** The stage of the proceedings that a vote belongs to; nothing where it is simply on the draft. */
export function stageWord({ subject, part, motion }) {
    const of = subject?.of;
    if (subject?.kind === 'AMENDMENT') return say('stage.AMENDMENT', { amendment: sentence(amendmentName(of)) });
    if (subject?.kind === 'PART') return say('stage.PART', { name: part?.name ?? of });
    if (subject?.kind === 'MOTION') return say('stage.MOTION', { name: motionName(motion) });
    return subject?.kind === 'AS_AMENDED' ? say('stage.AS_AMENDED') : null;
}

const motionNamed = (name, motions) => {
    const motion = motions?.find((other) => other.motion === name);
    return motion ? `“${motionName(motion)}”` : name;
};

/** What is put next, in words; a motion by its words where they are at hand. */
export function nextWord(next, motions) {
    if (!next) return null;
    if (next.kind === 'AMENDMENT') return amendmentName(next.of);
    if (next.kind === 'PART') return say('next.PART', { of: next.of });
    if (next.kind === 'MOTION') return say('next.MOTION', { of: motionNamed(next.of, motions) });
    return say(next.kind === 'AS_AMENDED' ? 'next.AS_AMENDED' : 'next.WHOLE');
}

function nameOf({ subject, symbol, part, motion }) {
    const { kind, of } = subject ?? {};
    if (kind === 'AMENDMENT') return say('name.AMENDMENT', { amendment: sentence(amendmentName(of)), symbol });
    if (kind === 'PART') return say('name.PART', { name: part?.name ?? of, symbol });
    if (kind === 'MOTION') return say('name.MOTION', { name: motionName(motion), symbol });
    return kind === 'AS_AMENDED' ? say('name.AS_AMENDED', { symbol }) : symbol;
}

/** The sentence of the record, with its provenance, so that a copy never looks more real than the vote was. */
export function recordSentence(ballot) {
    const { subject, verdict, tally, method, mirrored, provenance } = ballot;
    const { kind, what } = provenanceWords(provenance);
    const decided = verdict?.outcome === 'ADOPTED' || verdict?.outcome === 'REJECTED';
    const form = !decided ? 'undecided' : method === 'HANDS' ? 'hands' : 'decided';
    const words = say(`record.${form}`, {
        what: nameOf(ballot),
        outcome: outcomeWord(verdict?.outcome ?? 'UNKNOWN', subject?.kind),
        ...{ yes: tally.yes, no: tally.no, abstentions: counted(tally.abstain, 'abstention') },
    });
    const mark = provenance.kind === 'LIVE' ? '' : ` [${kind}: ${what}]`;
    return `${words}${decided && mirrored ? say('record.mirrored') : ''}${say('record.end')}${mark}`;
}
