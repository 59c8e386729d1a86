import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { badge } from '../lib/badge.js';
import { outcomeWord } from '../lib/subject.js';
import { counted, sentence } from '../lib/words.js';
import { voteLine } from './vote-cards.js';

/** The ways to look at a selection, as pairs of what the address calls them and what people read. */
export const VIEWS = [
    ['', 'Newest first'],
    ['divided', 'Most divided'],
    ['close', 'Closest to failing'],
    ['otherwise', 'Another rule would have decided otherwise'],
];

const compare = (ballot) =>
    html`<a class="go-compare" href=${`/compare?left=${encodeURIComponent(ballot.id)}`}>Compare<span class="hidden"> ${ballot.resolution ?? ballot.symbol} with another vote</span></a>`;

/** Votes as lines, each with a way to compare it; in a ranking also with what it stands there for. */
export const lines = (ballots, view) => html`<ol class="decided" data-view=${view || 'newest'}>
    ${repeat(
        ballots,
        (ballot) => ballot.id,
        (ballot) => voteLine(ballot, html`${why(ballot, view)}${compare(ballot)}`),
    )}
</ol>`;

function why(ballot, view) {
    if (view === 'otherwise' && ballot.otherwise) return otherwise(ballot.otherwise);
    if (view === 'close' && ballot.margin != null)
        return html`<span class="note">${counted(ballot.margin, 'vote')} from failing</span>`;
    return nothing;
}

// Never to be taken for a result: it stands beside the outcome, says "would have been", and is dashed.
const otherwise = ({ rule, verdict }) => html`<span class="otherwise"><span class="what-if-mark">What if</span>
    Under ${rule?.words ?? 'the other rule'} it would have been ${badge('WHAT_IF', outcomeWord(verdict?.outcome ?? 'UNKNOWN'))}</span>`;

/** The command that brings a file in; what to do where there is nothing, or not yet all. */
export const howToImport = (words) => html`<div class="start" data-testid="import">
    <p>${sentence(words)}</p>
    <pre><code>./rollcall import 2025_ga_voting.csv.gz --format undl</code></pre>
    <p class="note">The UN Digital Library’s voting file, or Erik Voeten’s two with <code>--format voeten</code>. A second import changes nothing.</p>
</div>`;
