// The fixed terms on the screen, in one place, so that they are the same everywhere, in each of the six languages.
import { count, has, language, listed, LOCALE, say } from './language.js';

/** The choices in the order in which totals are read. NONE stands for a member without an effective vote. */
export const CHOICES = ['YES', 'NO', 'ABSTAIN', 'NONE'];

/** All that a board tells while its votes are sealed. */
const SEALED_CHOICES = ['VOTED', 'NONE'];

/** "not yet voted" is said only while voting is open; afterwards the same members are "not voting", never "absent". */
const termOf = (choice, open) => (choice !== 'NONE' ? choice : open ? 'PENDING' : 'NONE');
export const choiceWord = (choice, open) => say(`choice.${termOf(choice, open)}`);
/** The same beside one name: many languages tell one member from many. */
export const oneWord = (choice, open) => say(`one.${termOf(choice, open)}`);
/** A vote without a choice but with a place in the log was cast and is sealed. */
export const choiceOf = (vote) => vote.choice ?? (vote.seq == null ? 'NONE' : 'VOTED');
/** A term under a key, or else what the server calls it. */
const term = (key, name) => (has(`${key}.${name}`) ? say(`${key}.${name}`) : sentence(String(name).replaceAll('_', ' ').toLowerCase()));
export const stateWord = (state) => term('state', state);
export const isOpen = (ballot) => ballot.state === 'OPEN';
/** Only the result is known: no roll, no names, perhaps not every figure. */
export const isReported = (ballot) => ballot.state === 'REPORTED';
/** Sealed votes show at the close; a sealed ballot that was voided never closed. */
export const isSealed = ({ visibility, state }) =>
    visibility === 'SEALED' && state !== 'CLOSED' && state !== 'ANNOUNCED';
export const choicesOf = (ballot) => (isSealed(ballot) ? SEALED_CHOICES : CHOICES);
export const sentence = (words) => words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
/** A figure that nobody gave is not known; it is never zero. */
export const figureWord = (figure) => figure ?? say('figure.unknown');
/** A number with its noun; nouns that the catalogue does not have yet stay as they are. */
export const counted = (figure, one, many = `${one}s`) =>
    has(`count.${one}`) ? count(one, figure) : `${figure} ${figure === 1 ? one : many}`;
export const intendedWord = ({ choice }) => say(`meant.${choice}`);

/** What a member did, as a sentence without a full stop. */
export function didWord(vote) {
    const name = vote.name ?? vote.member;
    const choice = choiceOf(vote);
    return vote.changed
        ? say('did.changed', { name, choice: oneWord(choice) })
        : say(`did.${choice}`, { name });
}

/** A data set by the name that people know it by. */
export const sourceWord = (source) => (has(`source.${source}`) ? say(`source.${source}`) : source);

/** Where a picture comes from: its kind, what is official or invented in it, and the record. */
export function provenanceWords({ kind, source, record, roll, timing }) {
    const order = kind === 'IMPORTED' ? 'timing.order' : 'timing.INVENTED';
    const what = [roll && say(`roll.${roll}`), say(timing === 'INVENTED' ? order : 'timing.RECORDED')].filter(Boolean);
    const origin = [source && sourceWord(source), record && say('provenance.record', { record })];
    return { kind: term('kind', kind), what: listed(what), origin: origin.filter(Boolean).join(' ') };
}

/** Three figures as they are said in one breath; one that is not known is said so. */
export const totalsWords = ({ yes, no, abstain }) =>
    say('figure.totals', { yes: figureWord(yes), no: figureWord(no), abstain: figureWord(abstain) });

/** The same as newsrooms write it, with a question mark where a figure is not known. */
export const shortTotals = ({ yes, no, abstain }) => [yes, no, abstain].map((figure) => figure ?? '?').join('–');

/** An instant as time and date in UTC, or a recorded day; a day is never given a time. */
export function when(at) {
    if (!at) return '';
    const onlyDay = /^\d{4}-\d\d-\d\d$/.test(at);
    const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
    const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZoneName: 'short' };
    return new Date(at).toLocaleString(LOCALE, onlyDay ? day : { ...day, ...time });
}

/** The time of day of an instant in UTC, for lists. */
export function clock(at) {
    return at && at.length > 10 ? `${new Date(at).toISOString().slice(11, 19)} UTC` : '';
}

/** The day of a moment. */
export const dayOf = (at) => when((at ?? '').slice(0, 10));
