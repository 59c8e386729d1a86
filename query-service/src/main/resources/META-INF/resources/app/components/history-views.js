import { html, nothing } from 'lit';
import { original, say } from '../lib/language.js';
import { queryOf } from '../lib/selection.js';
import { sentence } from '../lib/words.js';
import { field, pick } from './field.js';

/** The ways to look at a selection, as pairs of what the address calls them and what people read. */
export const VIEWS = [
    ['', say('search.newest')],
    ['divided', say('search.divided')],
    ['close', say('search.close')],
    ['otherwise', say('search.otherwise')],
];

const JUDGES = ['close', 'otherwise'];

/** The views as links that keep the selection; `go` takes over where the page can turn without loading. */
export const views = (selection, current, go) => html`<nav class="views" aria-label=${say('search.views')}>${VIEWS.map(
    ([view, words]) => html`<a href=${`/history${queryOf({ ...selection, view })}`} aria-current=${view === current ? 'true' : 'false'}
        @click=${(event) => turn(event, () => go(view))}>${words}</a>`,
)}</nav>`;

function turn(event, go) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go();
}

/** What a ranking counts, out of which votes, and the rule that it holds them against. */
export function about(ranking, view, { rule, rules }, go) {
    if (!view) return nothing;
    if (ranking?.by !== view) return html`<div class="about" data-view=${view}></div>`;
    return html`<div class="about" data-view=${view}>
        <p>${ranking.by === 'otherwise' ? html`<span class="what-if-mark">${say('whatIf.mark')}</span> ` : nothing}${original(`${sentence(ranking.formula)}.`)}</p>
        <p class="note">${original(`Out of ${ranking.base.words}.`)}</p>
        ${JUDGES.includes(ranking.by) ? field(say('search.against'), judge(rule, rules, go)) : nothing}
    </div>`;
}

const judge = (rule, rules, go) => html`<span @change=${({ target }) => go(target.value)}>
    ${pick('rule', [['', say('search.rules')], ...rules.map(({ name, words }) => [name, sentence(words)])], rule)}</span>`;
