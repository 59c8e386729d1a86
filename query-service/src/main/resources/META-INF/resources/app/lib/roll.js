// Counting, filtering and ordering the members of a board. Pure functions over the votes of a ballot.
import { compareNames, isEnglish, say } from './language.js';
import { CHOICES, choiceOf } from './words.js';

/** How many of these members made each of the choices. */
export function count(votes, choices = CHOICES) {
    const totals = Object.fromEntries(choices.map((choice) => [choice, 0]));
    for (const vote of votes) totals[choiceOf(vote)]++;
    return totals;
}

// Accents must not hide a member from someone whose keyboard has none: "Turkiye" finds Türkiye, "Cote" Côte d'Ivoire.
const plain = (text) =>
    text
        .normalize('NFD')
        .replace(/\p{Diacritic}/gu, '')
        .toLowerCase();

const none = () => [];

/**
 * The members that a filter leaves: text in name or code, group; the choice filter is apart, its chips show these totals.
 *
 * @param otherNames what a member is called in other languages: a name finds it in any of them
 */
export function found(votes, { text, group }, groups, otherNames = none) {
    const wanted = plain(text.trim());
    const called = (vote) => [vote.name, ...otherNames(vote.member)].some((name) => plain(name).includes(wanted));
    const named = (vote) => vote.member.toLowerCase() === wanted || called(vote);
    return votes.filter((vote) => (!wanted || named(vote)) && (!group || groups.get(vote.member)?.includes(group)));
}

/** Members with one of the choices; all of them when no choice is picked. */
export const chosen = (votes, choices) =>
    choices.length ? votes.filter((vote) => choices.includes(choiceOf(vote))) : votes;

/** The assembly's order is that of its names in English; in another language the same names stand in that language's order. */
const ordered = (votes) => (isEnglish ? votes : [...votes].sort((a, b) => compareNames(a.name, b.name)));

/** The board's sections: one in the order of names, one a choice, or one a group. */
export function sections(all, sort, groups) {
    const votes = ordered(all);
    if (sort === 'vote') return byChoice(votes);
    if (sort === 'group') return byGroup(votes, groups);
    return [{ votes }];
}

function byChoice(votes) {
    const all = [...CHOICES, 'VOTED'].map((choice) => ({
        choice,
        votes: votes.filter((vote) => choiceOf(vote) === choice),
    }));
    return all.filter((section) => section.votes.length > 0);
}

function byGroup(votes, groups) {
    const of = (vote) => groups.get(vote.member)?.[0] ?? say('board.noGroup');
    const names = [...new Set(votes.map(of))].sort();
    return names.map((title) => ({ title, votes: votes.filter((vote) => of(vote) === title) }));
}

/** The last votes cast, newest first. */
export function latest(votes, limit) {
    return votes
        .filter((vote) => vote.seq != null)
        .sort((a, b) => b.seq - a.seq)
        .slice(0, limit);
}
