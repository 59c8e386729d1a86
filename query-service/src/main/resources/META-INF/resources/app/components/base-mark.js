import { html } from 'lit';
import { provenanceWords, sourceWord } from '../lib/words.js';

/** Where the votes of an analysis are from: it stands inside every picture of many votes, as the provenance does inside one. */
export function baseMark({ provenance, source }, words) {
    const kind = provenance ?? 'RECORD';
    const name = provenance ? provenanceWords({ kind: provenance }).kind : 'From the record';
    return html`<p class="provenance" data-kind=${kind} data-testid="provenance"><strong>${name}</strong>
        <span>${words ?? (provenance ? '' : `live votes, and ${sourceWord(source ?? 'undl')}; nothing simulated or tried`)}</span></p>`;
}
