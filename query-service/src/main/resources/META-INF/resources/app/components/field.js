import { html } from 'lit';

/** A field with its label above it. */
export const field = (label, input) => html`<label class="field"><span>${label}</span>${input}</label>`;

/** A choice out of named options, each a pair of value and words. */
export const pick = (name, options, chosen) => html`<select name=${name}>
    ${options.map(([value, words]) => html`<option value=${value} ?selected=${value === (chosen ?? '')}>${words}</option>`)}
</select>`;

/** The outcomes that a record can hold. */
export const OUTCOMES = [
    ['', 'Any outcome'],
    ['ADOPTED', 'Adopted'],
    ['REJECTED', 'Not adopted'],
    ['TIED', 'Equally divided'],
    ['UNKNOWN', 'Not known'],
];

/** Where votes are from. The first leaves out what was only played or tried. */
export const SETS = [
    ['', 'The record'],
    ['source:undl', 'UN Digital Library'],
    ['source:voeten', 'Voeten’s data set'],
    ['provenance:LIVE', 'Live votes only'],
    ['provenance:SIMULATED', 'Simulations'],
    ['provenance:TEST', 'Tests'],
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
