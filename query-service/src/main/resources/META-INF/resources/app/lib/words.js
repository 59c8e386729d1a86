// The words on the screen, in one place, so that they stay the same everywhere and can be translated later.

/** The choices in the order in which totals are read. NONE stands for a member without an effective vote. */
export const CHOICES = ['YES', 'NO', 'ABSTAIN', 'NONE'];

/** All that a board tells while its votes are sealed. */
const SEALED_CHOICES = ['VOTED', 'NONE'];

const CHOICE = { YES: 'in favour', NO: 'against', ABSTAIN: 'abstaining', VOTED: 'voted', UNKNOWN: 'not known' };
const DID = { YES: 'voted in favour', NO: 'voted against', ABSTAIN: 'abstained', VOTED: 'voted' };
const MEANT = { YES: 'to vote in favour', NO: 'to vote against', ABSTAIN: 'to abstain' };
const STATE = { OPEN: 'Open', CLOSED: 'Closed', ANNOUNCED: 'Announced', VOIDED: 'Voided', REPORTED: 'Result reported' };
const KIND = { LIVE: 'Live', TEST: 'Test', IMPORTED: 'Imported', SIMULATED: 'Simulated' };
const SOURCE = { undl: 'UN Digital Library', voeten: 'Voeten’s data set' };

/** "not yet voted" is said only while voting is open; afterwards the same members are "not voting", never "absent". */
export const choiceWord = (choice, open) => CHOICE[choice] ?? (open ? 'not yet voted' : 'not voting');
/** A vote without a choice but with a place in the log was cast and is sealed. */
export const choiceOf = (vote) => vote.choice ?? (vote.seq == null ? 'NONE' : 'VOTED');
export const stateWord = (state) => STATE[state] ?? sentence(state.replaceAll('_', ' ').toLowerCase());
export const isOpen = (ballot) => ballot.state === 'OPEN';
/** Only the result is known: no roll, no names, perhaps not every figure. */
export const isReported = (ballot) => ballot.state === 'REPORTED';
/** Sealed votes show at the close; a sealed ballot that was voided never closed. */
export const isSealed = ({ visibility, state }) =>
    visibility === 'SEALED' && state !== 'CLOSED' && state !== 'ANNOUNCED';
export const choicesOf = (ballot) => (isSealed(ballot) ? SEALED_CHOICES : CHOICES);
export const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1);
/** A figure that nobody gave is not known; it is never zero. */
export const figureWord = (figure) => figure ?? 'not known';
export const counted = (figure, one, many = `${one}s`) => `${figure} ${figure === 1 ? one : many}`;
export const intendedWord = ({ choice }) => `had intended ${MEANT[choice]}`;

/** What a member did, as a sentence without a full stop. */
export function didWord(vote) {
    const name = vote.name ?? vote.member;
    const choice = choiceOf(vote);
    return vote.changed ? `${name} changed its vote: ${CHOICE[choice]}` : `${name} ${DID[choice]}`;
}

/** A data set by the name that people know it by. */
export const sourceWord = (source) => SOURCE[source] ?? source;

/** Where a picture comes from: its kind, what is official or invented in it, and the record. */
export function provenanceWords({ kind, source, record, roll, timing }) {
    const invented = { OFFICIAL: 'official roll', INVENTED: 'invented roll' }[roll];
    const when = kind === 'IMPORTED' ? 'order and timing invented' : 'timing invented';
    const what = [invented, timing === 'INVENTED' ? when : 'timing recorded'].filter(Boolean).join(', ');
    const origin = [source && sourceWord(source), record && `record ${record}`].filter(Boolean).join(' ');
    return { kind: KIND[kind] ?? kind, what, origin };
}

/** Three figures as they are said in one breath; one that is not known is said so. */
export const totalsWords = ({ yes, no, abstain }) =>
    `${figureWord(yes)} in favour, ${figureWord(no)} against, ${figureWord(abstain)} abstaining`;

/** The same as newsrooms write it, with a question mark where a figure is not known. */
export const shortTotals = ({ yes, no, abstain }) => [yes, no, abstain].map((figure) => figure ?? '?').join('–');

/** An instant as time and date in UTC, or a recorded day; a day is never given a time. */
export function when(at) {
    if (!at) return '';
    const onlyDay = /^\d{4}-\d\d-\d\d$/.test(at);
    const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
    const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' };
    return new Date(at).toLocaleString('en-GB', onlyDay ? day : { ...day, ...time });
}

/** The time of day of an instant in UTC, for lists. */
export function clock(at) {
    return at && at.length > 10 ? `${new Date(at).toISOString().slice(11, 19)} UTC` : '';
}

/** The day of a moment. */
export const dayOf = (at) => when((at ?? '').slice(0, 10));
