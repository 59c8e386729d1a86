import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { badge } from '../lib/badge.js';
import { original, say } from '../lib/language.js';
import { percent } from '../lib/moves.js';
import { outcomeWord } from '../lib/subject.js';
import { counted, sentence } from '../lib/words.js';
import { voteLine } from './vote-cards.js';

const compare = ({ id, resolution, symbol }) =>
    html`<a class="go-compare" href=${`/compare?left=${encodeURIComponent(id)}`} aria-label=${say('compare.with', { symbol: resolution ?? symbol })}>${say('page.compare')}</a>`;

/** Votes as lines, each with a way to compare it; in a ranking also with what put it there. */
export const lines = (items) => html`<h2 class="hidden">${say('page.history')}</h2><ol class="decided history-lines">
    ${repeat(
        items,
        ({ ballot }) => ballot.id,
        ({ ballot, ...ranked }) => voteLine(ballot, html`${why(ranked)}${compare(ballot)}`),
    )}
</ol>`;

function why({ divided, margins, otherwise }) {
    if (divided) return html`<span class="why">${say('history.apart', { votes: counted(divided.difference, 'vote'), share: percent(divided.share) })}</span>`;
    if (margins?.length) return margins.map((margin) => marginOf(margin, margins.length > 1));
    return otherwise?.length ? otherwise.map(whatIf) : nothing;
}

// Where no rule is recorded, a margin to one says nothing about what decided: it only stands above or below what that asks for.
const marginOf = ({ rule, inForce, margin, toChange }, several) =>
    inForce && !several
        ? html`<span class="why">${say(margin < 0 ? 'history.more' : 'history.fewer', { n: toChange })}</span>`
        : html`<span class="why">${original(`${sentence(rule.words)}: ${margin < 0 ? `${-margin} below` : `${margin} above`} what that asks for`)}</span>`;

// Never to be taken for a result: it stands beside the outcome, says "would have been", and is dashed.
const whatIf = ({ rule, verdict }) => html`<span class="otherwise"><span class="what-if-mark">${say('whatIf.mark')}</span>
    ${original(sentence(rule.words))} ${badge('WHAT_IF', say('whatIf.would', { outcome: outcomeWord(verdict.outcome) }))}</span>`;

/** What stands where a list is empty, or at its end: how more comes in, unless something narrower was asked for. */
export function rest(asked, found) {
    if (!asked) return howToImport(found ? 'these are all votes that are here. More come in with a file:' : EMPTY);
    if (found) return nothing;
    return html`<p class="empty" role="status">${say('search.empty')} ${original('Simulated and test votes are left out unless the data set asks for them.')}</p>`;
}

const EMPTY = 'nothing has been imported yet. Eighty years come in with one command:';

const howToImport = (words) => html`<div class="start" data-testid="import">
    <p>${original(sentence(words))}</p>
    <pre dir="ltr"><code>./rollcall import FILE.csv.gz --format undl</code></pre>
    <p class="note" lang="en" dir="ltr">The UN Digital Library’s voting file, or Erik Voeten’s two with <code>--format voeten</code>. A second import changes nothing.</p>
</div>`;
