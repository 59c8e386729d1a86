import { html } from 'lit';
import { say } from '../lib/language.js';
import { sentence } from '../lib/words.js';

/** A field with its label above it. */
export const field = (label, input) => html`<label class="field"><span>${label}</span>${input}</label>`;

/** A choice out of named options, each a pair of value and words. */
export const pick = (name, options, chosen) => html`<select name=${name}>
    ${options.map(([value, words]) => html`<option value=${value} ?selected=${value === (chosen ?? '')}>${words}</option>`)}
</select>`;

/** The outcomes that a record can hold. */
export const OUTCOMES = [
    ['', say('search.anyOutcome')],
    ['ADOPTED', sentence(say('outcome.ADOPTED'))],
    ['REJECTED', sentence(say('outcome.REJECTED'))],
    ['TIED', sentence(say('outcome.TIED'))],
    ['UNKNOWN', sentence(say('outcome.UNKNOWN'))],
];

const SIGNS = [
    ['YES', '✓', 'YES'],
    ['NO', '✕', 'NO'],
    ['ABSTAIN', '◐', 'ABSTAIN'],
    ['NOT_VOTING', '·', 'NONE'],
];

/** How a member voted, as options after one for all. */
export const howVoted = (all) => [['', all], ...SIGNS.map(([choice, sign, term]) => [choice, `${sign} ${say(`one.${term}`)}`])];

/** Where votes are from. The first leaves out what was only played or tried. */
export const SETS = [
    ['', say('search.record')],
    ['source:undl', say('source.undl')],
    ['source:voeten', say('source.voeten')],
    ['provenance:LIVE', say('search.live')],
    ['provenance:SIMULATED', say('search.simulations')],
    ['provenance:TEST', say('search.tests')],
];

/** One field for two of the selection's keys: a source of the record, or another provenance. */
export const setOf = ({ source, provenance }) =>
    source ? `source:${source}` : provenance ? `provenance:${provenance}` : '';

/** What a form says, under the selection's keys; the data set is told apart again. */
export function said(form) {
    const { set = '', ...rest } = Object.fromEntries(new FormData(form));
    const [key, value] = set.split(':');
    return { ...rest, source: '', provenance: '', ...(key ? { [key]: value } : {}) };
}
