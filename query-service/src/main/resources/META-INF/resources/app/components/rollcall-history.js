import { html, nothing } from 'lit';
import * as api from '../lib/api.js';
import { onKey } from '../lib/keys.js';
import { Leaves } from '../lib/leaves.js';
import { Piece } from '../lib/piece.js';
import { given, KEYS, queryOf, select, selected } from '../lib/selection.js';
import { howToImport, lines, VIEWS } from './history-lines.js';
import './history-search.js';

const RULE = 'two-thirds';

/** The assembly whose members are offered where none was picked. */
const USUAL = 'unga';

/** The votes of eighty years: a selection, one way to look at it, and the votes that fit, leaf by leaf. */
class RollcallHistory extends Piece {
    static properties = {
        selection: { state: true },
        view: { state: true },
        bodies: { state: true },
        members: { state: true },
        leaves: { state: true, hasChanged: () => true },
    };
    #forgetKeys = null;
    #back = () => this.#read();

    constructor() {
        super();
        Object.assign(this, { bodies: [], members: [], leaves: new Leaves((question, cursor) => this.#ask(question, cursor)) });
        this.leaves.addEventListener('change', () => (this.leaves = this.leaves));
        this.addEventListener('selection', ({ detail }) => this.#go(detail, this.view));
    }

    connectedCallback() {
        super.connectedCallback();
        this.#forgetKeys = onKey({ '/': () => this.querySelector('[data-search]')?.focus() });
        addEventListener('popstate', this.#back);
        this.#read();
        api.assemblies().then((bodies) => (this.bodies = bodies)).catch(() => {}); // the list still works without names
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        removeEventListener('popstate', this.#back);
        this.#forgetKeys();
    }

    #read() {
        const { view = '' } = selected(['view']);
        const body = this.selection?.assembly;
        Object.assign(this, { selection: selected(KEYS), view });
        if (!this.members.length || body !== this.selection.assembly) this.#learnMembers(this.selection.assembly ?? USUAL);
        this.leaves.start({ ...this.selection, view });
    }

    async #learnMembers(assembly) {
        const found = await api.membersOf(assembly).catch(() => []);
        this.members = found.map(({ code, names }) => [code, names.en ?? Object.values(names)[0]]);
    }

    async #ask({ view, ...selection }, cursor) {
        const ranked = view && (await api.ranking(view, view === 'otherwise' ? { ...selection, rule: RULE } : selection));
        const { ballots, next } = ranked || (await api.votes(selection, cursor));
        return { items: ballots, next: next ?? null };
    }

    #go(selection, view) {
        select({ ...given(selection), view });
        this.#read();
    }

    render() {
        const { items, problem, reading } = this.leaves;
        return html`<history-search .selection=${this.selection} .bodies=${this.bodies} .members=${this.members}></history-search>
            <nav class="views" aria-label="Views">${VIEWS.map(([view, words]) => this.#view(view, words))}</nav>
            ${problem ? html`<div class="band" role="alert"><p>${problem}</p></div>` : nothing}
            <div aria-busy=${reading}>${items?.length ? this.#found(items) : reading || problem ? this.#waiting() : this.#nothing()}</div>`;
    }

    #waiting() {
        return this.leaves.problem ? nothing : html`<p class="waiting" role="status">Reading the votes …</p>`;
    }

    #view(view, words) {
        const go = (event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            this.#go(this.selection, view);
        };
        return html`<a href=${`/history${queryOf({ ...this.selection, view })}`} aria-current=${view === this.view ? 'true' : 'false'} @click=${go}>${words}</a>`;
    }

    #found(items) {
        const { next, reading } = this.leaves;
        return html`<div class="list-head"><p role="status" data-testid="shown">${items.length} shown${next ? ', more are there' : ''}</p>
                <p>Take it away: <a href=${`/v1/ballots.csv${queryOf(this.selection)}`}>totals (CSV)</a>
                    <a href=${`/v1/votes.csv${queryOf(this.selection)}`}>every vote (CSV)</a></p></div>
            ${lines(items, this.view)}
            ${next ? html`<p class="more"><button type="button" ?disabled=${reading} @click=${() => this.leaves.more()}>Load more</button></p>` : this.#end()}`;
    }

    #end() {
        if (this.view || Object.keys(this.selection).length) return nothing;
        return howToImport('These are all votes that are here. More come in with a file:');
    }

    #nothing() {
        if (this.view || Object.keys(this.selection).length)
            return html`<p class="empty" role="status">No recorded vote fits. Simulated and test votes are left out unless the data set asks for them.</p>`;
        return howToImport('nothing has been imported yet. Eighty years come in with one command:');
    }
}
customElements.define('rollcall-history', RollcallHistory);
