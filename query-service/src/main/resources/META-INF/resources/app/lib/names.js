// What members are called in the language of the page. Ballots and lists come with English names, one encoding for all who
// watch; the names in six languages come once a body.
import { membersOf } from './api.js';
import { isEnglish, language } from './language.js';

/** The names by member code, a body. */
const asked = new Map();
const known = new Map();

/** Milliseconds that a board waits for the names of its members at the most. */
const PATIENCE = 2_000;

/** Whether what is to know of the members of a body was read, so that nothing moves when it comes later. */
export const namesAreThere = (assembly) => !assembly || known.has(assembly);

/** Reads the names of a body once. Where they cannot be had members keep the names that they came with. */
export function learnNames(assembly) {
    if (!asked.has(assembly)) asked.set(assembly, read(assembly));
    return asked.get(assembly);
}

async function read(assembly) {
    const late = new Promise((given) => setTimeout(() => given([]), PATIENCE));
    const members = await Promise.race([membersOf(assembly).catch(() => []), late]);
    known.set(assembly, new Map(members.map(({ code, names }) => [code, names])));
}

const namesOf = (assembly, code) => known.get(assembly)?.get(code) ?? {};

/** All that a member is called, for a search that finds it in any language. */
export const anyNames = (assembly, code) => Object.values(namesOf(assembly, code));

/** A line about a member under its name in the language of the page, where there is one. */
export function renamed(line, assembly) {
    const name = namesOf(assembly, line.member ?? line.code)[language];
    return name && name !== line.name ? { ...line, name } : line;
}

/** A ballot with its members under their names in the language of the page. */
export function inLanguage(ballot) {
    if (isEnglish || !ballot.votes) return ballot;
    return { ...ballot, votes: ballot.votes.map((vote) => renamed(vote, ballot.assembly.id)) };
}
