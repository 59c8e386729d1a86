// What a rule says of a count: condition by condition, with its figures. Pure functions over the verdict of a ballot.
import { isEnglish, listed, original, say } from './language.js';
import { counted } from './words.js';

/** Conditions with their findings, in the rule's order; empty where the rule or too many figures are not known. */
export const conditionsOf = ({ rule, verdict }) =>
    (verdict?.findings ?? []).map((finding, i) => ({ finding, condition: rule?.conditions?.[i] ?? {} }));

/** The condition that a bar can show: the first that asks for votes. */
export const mainCondition = (ballot) =>
    conditionsOf(ballot).find(({ finding }) => finding.kind === 'FRACTION' || finding.kind === 'COUNT') ?? {};

/** A sentence with the names of members in place of their codes. */
export function named(words, members, votes) {
    const names = new Map((votes ?? []).map((vote) => [vote.member, vote.name]));
    return (members ?? []).reduce(
        (text, code) => text.replace(new RegExp(`\\b${code}\\b`, 'g'), names.get(code) ?? code),
        words,
    );
}

/** The verdict's own words, with names for codes. */
export const verdictWords = ({ verdict, votes }) =>
    named(
        verdict?.words ?? '',
        (verdict?.findings ?? []).flatMap((finding) => finding.members ?? []),
        votes,
    );

const PARTS = /^(counting the votes against[^:]*: )?([^:;]*?)(, as (?:reported|recorded))?(?:[:;] (.*))?$/;

/** "adopted, as reported: 141 of the 146 …" told apart: how the outcome is qualified, and the reason for it. */
export function toldApart(words) {
    const [, mirrored, outcome, qualified = '', why] = PARTS.exec(words) ?? [undefined, '', words];
    const [, ...further] = outcome.split(', ');
    const bare = !qualified && !why ? words : '';
    const reason = [mirrored?.slice(0, -2), ...further, bare || why].filter(Boolean).join('; ');
    return { qualified, reason };
}

const GROWING = ['PRESENT_AND_VOTING', 'VOTES_CAST'];

/** The side that is counted, and the other one: where a vote against carries the motion, votes against are needed. */
const sides = ({ mirrored }) =>
    mirrored ? [say('side.NO'), say('side.YES'), say('side.yes')] : [say('side.YES'), say('side.NO'), say('side.no')];

/** How many more a closed vote would have needed, in words; nothing where that is not what it failed by. */
export function shortfall({ finding, condition }, ballot) {
    if (finding.met || finding.kind === 'VETO' || finding.kind === 'QUORUM') return null;
    const short = finding.required - finding.figure;
    const [side, other] = sides(ballot);
    if (!GROWING.includes(condition.base) || condition.denominator === condition.numerator)
        return say(condition.measure === 'WEIGHT' ? 'short.weight' : 'short.more', { n: short, side });
    const more = moreAtGrowingBase(finding, condition);
    const { required } = finding;
    const missing = say('short.of', { n: short, required });
    if (more > wholeOf(condition, ballot.tally) - finding.base) return missing;
    const alone = say('short.others', { n: more, side, other });
    return more === short ? alone : `${alone} ${missing}`;
}

const wholeOf = ({ measure }, tally) => (measure === 'WEIGHT' ? tally.weight.total : tally.members);

function moreAtGrowingBase({ base, figure }, { numerator, denominator, strict }) {
    const missing = numerator * base - denominator * figure + (strict ? 1 : 0);
    return Math.max(1, Math.ceil(missing / (denominator - numerator)));
}

/** What is still open about an open vote. It never says that a majority is reached: until the close votes may change. */
export function openWords(ballot) {
    const pairs = conditionsOf(ballot);
    if (!ballot.rule || !pairs.length) return say('vote.open');
    const before = ballot.mirrored ? say('open.mirrored') : '';
    return before + standing(pairs, ballot);
}

function standing(pairs, ballot) {
    const failed = pairs.filter(({ finding }) => finding.moreNeeded == null);
    if (failed.length || pairs.every((pair) => settled(pair, ballot))) return closedIn(failed, ballot);
    const [side, , other] = sides(ballot);
    const more = Math.max(...pairs.map(({ finding }) => finding.moreNeeded));
    if (more > 0) return say('open.more', { n: more, side, other });
    const { finding } = pairs.find((pair) => !settled(pair, ballot));
    return finding.kind === 'VETO' ? say('open.waitsForVeto') : say('open.soFar', finding);
}

function closedIn(failed, ballot) {
    const vetoes = failed.filter(({ finding }) => finding.kind === 'VETO');
    const why = vetoes.map((pair) => `${findingWords(pair, ballot)}; `).join('');
    return why + say('open.settled');
}

// Every member still able to vote is taken to vote no. Without the votes nothing is known of those members.
function settled({ finding, condition }, { votes, tally }) {
    if (!finding.met) return false;
    if (finding.kind === 'VETO') return votes && condition.holders.every((code) => voteOf(votes, code)?.choice);
    if (!GROWING.includes(condition.base)) return true;
    if (!votes) return false;
    const waiting = votes.filter((vote) => vote.entitled && !vote.choice).length;
    const remaining = condition.measure === 'WEIGHT' ? tally.weight.pending : waiting;
    const have = finding.figure * condition.denominator;
    const need = (finding.base + remaining) * condition.numerator;
    return condition.strict ? have > need : have >= need;
}

const voteOf = (votes, code) => votes.find((vote) => vote.member === code);

/** A condition on an open vote, as a state and not as a result. */
export function soFar({ kind, figure, base, required, members }) {
    if (kind === 'VETO') return members?.length ? null : say('soFar.noVeto');
    if (kind === 'COUNT') return say('soFar.COUNT', { figure, required });
    if (kind !== 'FRACTION') return null;
    return base
        ? say('soFar.FRACTION', { figure, base, required })
        : say('soFar.nothing', { votes: counted(required, 'vote') });
}

/**
 * What a rule found, in words. The server's own are English; in other languages they are put together from the figures, and
 * where that cannot be done faithfully (weights, a mirrored question, presence nobody reported) there is no translation.
 */
export function findingWords({ finding, condition }, { votes, mirrored }) {
    const { kind, members, words } = finding;
    const english = named(words, members, votes);
    if (isEnglish) return english;
    const plain = condition.measure !== 'WEIGHT' && !mirrored;
    if (kind === 'VETO') return members?.length ? say('finding.VETO', { names: listed(namesOf(members, votes)) }) : say('finding.noVeto');
    if (kind === 'COUNT' && plain) return say('finding.COUNT', finding);
    if (kind === 'FRACTION' && plain && finding.base) return say(`finding.${condition.base}`, finding);
    return null;
}

const namesOf = (codes, votes) => codes.map((code) => votes?.find(({ member }) => member === code)?.name ?? code);

/** Why a vote ended as it did, in the words of the page or else in those of the server. */
export function reasonWords(ballot) {
    const { qualified, reason } = toldApart(verdictWords(ballot));
    const found = conditionsOf(ballot).map((pair) => findingWords(pair, ballot));
    if (isEnglish || !found.length || found.includes(null)) return { qualified, reason, shown: original(reason) };
    return { qualified: qualified && `, ${say('headline.qualified')}`, reason: found.join('; '), shown: found.join('; ') };
}
