import { html, nothing } from 'lit';
import { badge } from '../lib/badge.js';
import { listed, original, say } from '../lib/language.js';
import { statementWord } from '../lib/proceedings.js';
import { sentence, when } from '../lib/words.js';
import { basisWords } from './rule-words.js';

/** The majorities determined for the proposal, the latest last; one that was overruled is struck, and says so. */
export function majorities({ majorities: all }) {
    return html`<section class="card" aria-labelledby="majority-title" data-testid="majorities">
        <h2 id="majority-title">${say('proposal.majority')}</h2>
        ${all?.length ? html`<ol class="majorities">${all.map(majority)}</ol>` : html`<p class="note">${say('proposal.noMajority')}</p>`}
    </section>`;
}

const majority = ({ at, rule, basis, overruled }) => html`<li data-overruled=${overruled}>
    <p class="rule-name">${overruled ? html`<s>${original(sentence(rule.words))}</s> ${badge('OVERRULED', say('proposal.overruled'))}` : original(sentence(rule.words))}</p>
    <p class="note">${original(rule.article)}</p>
    <p class="note">${basisWords(basis)}</p>
    <p class="note">${when(at)}</p>
</li>`;

export function sponsors({ sponsors: all }) {
    if (!all?.length) return nothing;
    return html`<section class="card" aria-labelledby="sponsors-title">
        <h2 id="sponsors-title">${say('proposal.sponsors')} <small>${all.length}</small></h2>
        <p class="roster">${listed(all)}</p>
    </section>`;
}

/** Rival and related proposals, and the series that the vote belongs to. */
export function related({ related: others, series }) {
    const name = series?.name ?? series;
    if (!others?.length && !name) return nothing;
    return html`<section class="card" aria-labelledby="related-title" data-testid="related">
        <h2 id="related-title">${say('proposal.related')}</h2>
        ${others?.length ? html`<ul class="roster">${others.map(other)}</ul>` : nothing}
        ${name ? html`<p class="note">${say('series.name', { name })}</p>` : nothing}
    </section>`;
}

// One without a symbol was never submitted here: there is no page to go to.
const other = ({ symbol, proposal }) =>
    html`<li>${proposal && symbol ? html`<a href=${`/proposals/${encodeURIComponent(proposal)}`}>${symbol}</a>` : (symbol ?? proposal)}</li>`;

/** What delegations said, with the votes that they explained. */
export function statements({ statements: all }) {
    if (!all?.length) return nothing;
    return html`<section class="chapter" aria-labelledby="statements-title" data-testid="statements">
        <h2 id="statements-title">${say('proposal.statements')} <small>${all.length}</small></h2>
        <ol class="matters">${all.map(statement)}</ol>
    </section>`;
}

const statement = ({ speaker, kind, words, at, ballots }) => html`<li>
    <div class="matter-head"><h3>${speaker}</h3><span class="note">${statementWord(kind)}</span></div>
    ${words ? html`<p>${original(words)}</p>` : nothing}
    <p class="note">${when(at)}${ballots?.length ? html` · ${ballots.map((id, i) => html`${i ? ', ' : nothing}<a href=${`/ballots/${encodeURIComponent(id)}`}>${say('proposal.theVote')} ${id.split('.').pop()}</a>`)}` : nothing}</p>
</li>`;
