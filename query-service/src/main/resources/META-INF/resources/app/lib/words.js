// The words on the screen, in one place, so that they stay the same everywhere and can be translated later.

/** The choices in the order in which totals are read. NONE stands for a member without an effective vote. */
export const CHOICES = ['YES', 'NO', 'ABSTAIN', 'NONE'];

const CHOICE = { YES: 'in favour', NO: 'against', ABSTAIN: 'abstaining' };
const DID = { YES: 'voted in favour', NO: 'voted against', ABSTAIN: 'abstained' };
const STATE = { OPEN: 'Open', CLOSED: 'Closed', ANNOUNCED: 'Announced', VOIDED: 'Voided' };
const KIND = { LIVE: 'Live', TEST: 'Test', IMPORTED: 'Imported', SIMULATED: 'Simulated' };
const OUTCOME = { ADOPTED: 'Adopted', REJECTED: 'Rejected', TIED: 'Tied', VOID: 'Void', UNKNOWN: 'As recorded' };
const SOURCE = { undl: 'UN Digital Library' };
const SUBJECT = {
    AMENDMENT: 'an amendment, not the draft',
    PART: 'a part, not the whole',
    MOTION: 'a motion',
    AS_AMENDED: 'the draft as amended',
};

/** "not yet voted" is said only while voting is open; afterwards the same members are "not voting", never "absent". */
export const choiceWord = (choice, open) => CHOICE[choice] ?? (open ? 'not yet voted' : 'not voting');
export const choiceOf = (vote) => vote.choice ?? 'NONE';
export const stateWord = (state) => STATE[state] ?? state;
export const outcomeWord = (outcome) => OUTCOME[outcome] ?? sentence(outcome.replaceAll('_', ' ').toLowerCase());
export const subjectWord = (subject) => SUBJECT[subject?.kind];
export const isOpen = (ballot) => ballot.state === 'OPEN';
export const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** What a member did, as a sentence without a full stop. */
export function didWord(vote) {
    const name = vote.name ?? vote.member;
    return vote.changed ? `${name} changed its vote: ${CHOICE[vote.choice]}` : `${name} ${DID[vote.choice]}`;
}

/** Where a picture comes from: its kind, what is official or invented in it, and the record. */
export function provenanceWords({ kind, source, record, roll, timing }) {
    const invented = { OFFICIAL: 'official roll', INVENTED: 'invented roll' }[roll];
    const when = kind === 'IMPORTED' ? 'order and timing invented' : 'timing invented';
    const what = [invented, timing === 'INVENTED' ? when : 'timing recorded'].filter(Boolean).join(', ');
    return { kind: KIND[kind] ?? kind, what, origin: source ? `${SOURCE[source] ?? source} record ${record}` : '' };
}

/** The sentence of the record, with its provenance, so that a copy never looks more real than the vote was. */
export function recordSentence({ symbol, verdict, tally, provenance }) {
    const outcome = verdict?.outcome === 'ADOPTED' ? `${symbol} was adopted` : `${symbol} was not adopted`;
    const votes = `by a recorded vote of ${tally.yes} in favour to ${tally.no} against, with ${tally.abstain} abstentions`;
    const { kind, what } = provenanceWords(provenance);
    return `${outcome} ${votes}.${provenance.kind === 'LIVE' ? '' : ` [${kind}: ${what}]`}`;
}

/** What is still open about an open vote. It never says that a majority is reached: until the close votes may change. */
export function openWords({ rule, verdict, votes }) {
    const finding = verdict?.findings?.[0];
    if (!rule || !finding) return 'Voting is open.';
    if (finding.moreNeeded > 0) return `${finding.moreNeeded} more in favour needed if nobody else votes no`;
    const lost = finding.moreNeeded == null;
    return lost || settled(rule, finding, votes)
        ? 'This can no longer change unless a vote already cast is changed; nothing is decided before the close'
        : `${finding.figure} of ${finding.base} so far, ${finding.required} would be needed; nothing is decided while votes may be cast`;
}

// Every member still able to vote is taken to vote no.
function settled(rule, finding, votes) {
    const condition = rule.conditions?.[0];
    if (condition?.kind !== 'FRACTION' || condition.base !== 'PRESENT_AND_VOTING' || !votes) return false;
    const remaining = votes.filter((vote) => vote.entitled && !vote.choice).length;
    const have = finding.figure * condition.denominator;
    const need = (finding.base + remaining) * condition.numerator;
    return condition.strict ? have > need : have >= need;
}

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
