import { html, nothing } from 'lit';
import { say } from '../lib/language.js';
import { counted, provenanceWords, sourceWord, when } from '../lib/words.js';

const PLAYED = ['SIMULATED', 'TEST'];

/** What an analysis rests on. It stands inside every picture of many votes, as the provenance does inside that of one. */
export function baseMark({ provenance, ballots, dataSet, from, to }) {
    const kinds = Object.keys(provenance);
    const names = kinds.map((kind) => provenanceWords({ kind }).kind).join(say('list.separator'));
    return html`<p class="provenance" data-kind=${kinds.find((kind) => PLAYED.includes(kind)) ?? 'RECORD'} data-testid="provenance">
        <strong>${names || say('mark.nothing')}</strong><span>${counted(ballots, 'roll call')}${from ? say('list.separator') + say('mark.range', { from: when(from), to: when(to) }) : ''}</span>
        ${dataSet ? html`<span>${sourceWord(dataSet)}</span>` : nothing}
    </p>`;
}
