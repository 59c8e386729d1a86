import { html, nothing } from 'lit';
import { addressOf } from '../lib/address.js';
import { badge } from '../lib/badge.js';
import { original, say } from '../lib/language.js';
import { changeWord, proposalWord } from '../lib/proceedings.js';
import { when } from '../lib/words.js';

/** How the text became what it is: submitted, revised, amended, divided, and what became of it. */
export function textHistory(proposal) {
    const { text, amended, outcome, resolution } = proposal;
    if (!text?.length) return nothing;
    return html`<section class="chapter" aria-labelledby="text-title">
        <h2 id="text-title">${say('proposal.text')}</h2>
        <p class="note">${say(amended ? 'proposal.textAmended' : 'proposal.textAsIs')}</p>
        <ol class="timeline">
            ${text.map(step)}
            ${outcome ? html`<li data-change="OUTCOME"><p>${badge(outcome, proposalWord(proposal))} ${resolution ? html`<b>${resolution}</b>` : nothing}</p></li>` : nothing}
        </ol>
    </section>`;
}

const step = ({ seq, at, change, by, words }) => html`<li data-change=${change}>
    <p><span>${changeWord(change)}</span> <b>${by}</b></p>
    ${words ? html`<p>${original(words)}</p>` : nothing}
    <p class="note"><a href=${addressOf(seq)} title="The proposal at this moment">${when(at) || `moment ${seq}`}</a></p>
</li>`;
