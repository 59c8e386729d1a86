import { html, nothing } from 'lit';
import { queryOf } from '../lib/selection.js';
import { sentence } from '../lib/words.js';
import { field, pick } from './field.js';

/** The ways to look at a selection, as pairs of what the address calls them and what people read. */
export const VIEWS = [
    ['', 'Newest first'],
    ['divided', 'Most divided'],
    ['close', 'Closest to failing'],
    ['otherwise', 'Another rule would have decided otherwise'],
];

const JUDGES = ['close', 'otherwise'];

/** The views as links that keep the selection; `go` takes over where the page can turn without loading. */
export const views = (selection, current, go) => html`<nav class="views" aria-label="Views">${VIEWS.map(
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
        <p>${ranking.by === 'otherwise' ? html`<span class="what-if-mark">What if</span> ` : nothing}${sentence(ranking.formula)}.</p>
        <p class="note">Out of ${ranking.base.words}.</p>
        ${JUDGES.includes(ranking.by) ? field('Held against', judge(rule, rules, go)) : nothing}
    </div>`;
}

const judge = (rule, rules, go) => html`<span @change=${({ target }) => go(target.value)}>
    ${pick('rule', [['', 'The rules of the assembly'], ...rules.map(({ name, words }) => [name, sentence(words)])], rule)}</span>`;
