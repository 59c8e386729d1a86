import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { badge } from '../lib/badge.js';
import { percent } from '../lib/moves.js';
import { outcomeWord } from '../lib/subject.js';
import { counted, sentence } from '../lib/words.js';
import { voteLine } from './vote-cards.js';

const compare = ({ id, resolution, symbol }) =>
    html`<a class="go-compare" href=${`/compare?left=${encodeURIComponent(id)}`}>Compare<span class="hidden"> ${resolution ?? symbol} with another vote</span></a>`;

/** Votes as lines, each with a way to compare it; in a ranking also with what put it there. */
export const lines = (items) => html`<ol class="decided history-lines">
    ${repeat(
        items,
        ({ ballot }) => ballot.id,
        ({ ballot, ...ranked }) => voteLine(ballot, html`${why(ranked)}${compare(ballot)}`),
    )}
</ol>`;

function why({ divided, margins, otherwise }) {
    if (divided) return html`<span class="why">${counted(divided.difference, 'vote')} apart: ${percent(divided.share)}</span>`;
    if (margins?.length) return margins.map((margin) => marginOf(margin, margins.length > 1));
    return otherwise?.length ? otherwise.map(whatIf) : nothing;
}

// Where no rule is recorded, the margin to a rule says nothing about what decided.
const marginOf = ({ rule, inForce, toChange }, several) => html`<span class="why">
    ${counted(toChange, 'vote')} in favour from the other result${inForce && !several ? nothing : html`, if it was ${rule.words}`}</span>`;

// Never to be taken for a result: it stands beside the outcome, says "would have been", and is dashed.
const whatIf = ({ rule, verdict }) => html`<span class="otherwise"><span class="what-if-mark">What if</span>
    By ${rule.words} it would have been ${badge('WHAT_IF', outcomeWord(verdict.outcome))}</span>`;

/** The command that brings a file in; what to do where there is nothing, or not yet all. */
export const howToImport = (words) => html`<div class="start" data-testid="import">
    <p>${sentence(words)}</p>
    <pre><code>./rollcall import FILE.csv.gz --format undl</code></pre>
    <p class="note">The UN Digital Library’s voting file, or Erik Voeten’s two with <code>--format voeten</code>. A second import changes nothing.</p>
</div>`;
