// A question where nobody worded it yet: the words that the log would take, to be read and changed before a vote is opened.
import { amendmentName, motionKind, nextWord } from './subject.js';
import { sentence } from './words.js';

const WORDED = {
    WHOLE: ({ symbol }) => [`Shall ${symbol} be adopted?`, `${symbol} is adopted.`],
    AS_AMENDED: ({ symbol }) => [`Shall ${symbol}, as amended, be adopted?`, `${symbol} is adopted as amended.`],
    AMENDMENT: ({ symbol }, of) => [`Shall the amendment ${of} be adopted?`, `${symbol} is amended as in ${of}.`],
    PART: ({ symbol }, of) => [`Shall ${of} be retained?`, `${of} stays in ${symbol}.`],
};

/** Question and meaning of a yes; of a motion the service words them itself, by its kind and polarity. */
export function questionAsPut(proposal, subject) {
    const [question, yesMeans] = WORDED[subject?.kind]?.(proposal, subject.of) ?? ['', ''];
    return { question, yesMeans };
}

/** All that a vote can be opened on, what the rules put next first: pairs of a subject and its words. */
export function subjectsOf(proposal) {
    const next = proposal.next;
    const others = [
        ...proposal.motions.filter(({ state }) => state === 'PENDING').map(({ motion }) => ({ kind: 'MOTION', of: motion })),
        ...proposal.amendments.filter(({ state }) => state === 'SUBMITTED').map(({ symbol }) => ({ kind: 'AMENDMENT', of: symbol })),
        ...proposal.parts.filter(({ state }) => state === 'UNDECIDED').map(({ name }) => ({ kind: 'PART', of: name })),
        { kind: proposal.amended ? 'AS_AMENDED' : 'WHOLE', of: null },
    ].filter((other) => !sameSubject(other, next));
    return [...(next ? [next] : []), ...others].map((subject) => [subject, sentence(subjectWords(proposal, subject))]);
}

const sameSubject = (a, b) => a.kind === b?.kind && (a.of ?? null) === (b?.of ?? null);

function subjectWords({ symbol, motions, amendments }, subject) {
    if (subject.kind === 'MOTION') {
        const motion = motions.find((one) => one.motion === subject.of);
        return `the motion “${motion?.words ?? motionKind(motion?.kind)}”`;
    }
    if (subject.kind === 'AMENDMENT') {
        const title = amendments.find((one) => one.symbol === subject.of)?.title;
        return `${amendmentName(subject.of)}${title ? `: ${title}` : ''}`;
    }
    return subject.kind === 'PART' ? nextWord(subject) : `${nextWord(subject)} ${symbol}`;
}
