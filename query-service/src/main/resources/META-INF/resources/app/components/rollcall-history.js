import { html, nothing } from 'lit';
import * as api from '../lib/api.js';
import { onKey } from '../lib/keys.js';
import { compareNames, language, say } from '../lib/language.js';
import { Leaves } from '../lib/leaves.js';
import { Piece } from '../lib/piece.js';
import { given, KEYS, queryOf, select, selected } from '../lib/selection.js';
import { lines, rest } from './history-lines.js';
import './history-search.js';
import { about, views } from './history-views.js';

/** The assembly that is ranked, and whose members are offered, where none was picked. */
const USUAL = 'unga';

/** The votes of eighty years: a selection, one way to look at it, and the votes that fit, leaf by leaf. */
class RollcallHistory extends Piece {
    static properties = {
        selection: { state: true },
        view: { state: true },
        rule: { state: true },
        bodies: { state: true },
        members: { state: true },
        leaves: { state: true, hasChanged: () => true },
    };
    #known = api.assemblies().catch(() => []); // the list still works without their names
    #forgetKeys = null;
    #back = () => this.#read();

    constructor() {
        super();
        Object.assign(this, { bodies: [], members: [], leaves: new Leaves((question, cursor) => this.#ask(question, cursor)) });
        this.leaves.addEventListener('change', () => (this.leaves = this.leaves));
        this.addEventListener('selection', ({ detail }) => this.#go(detail));
    }

    connectedCallback() {
        super.connectedCallback();
        this.#forgetKeys = onKey({ '/': () => this.querySelector('[data-search]')?.focus() });
        addEventListener('popstate', this.#back);
        this.#read();
        this.#known.then((bodies) => (this.bodies = bodies));
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        removeEventListener('popstate', this.#back);
        this.#forgetKeys();
    }

    #read() {
        const { view = '', rule = '' } = selected(['view', 'rule']);
        const body = this.selection?.assembly;
        Object.assign(this, { selection: selected(KEYS), view, rule });
        if (!this.members.length || body !== this.selection.assembly) this.#learnMembers(this.selection.assembly ?? USUAL);
        this.leaves.start({ view, rule, selection: this.selection });
    }

    async #learnMembers(assembly) {
        const found = await api.membersOf(assembly).catch(() => []);
        this.members = found
            .map(({ code, names }) => [code, names[language] ?? names.en ?? Object.values(names)[0]])
            .sort(([, a], [, b]) => compareNames(a, b));
    }

    async #ask({ view, rule, selection }, cursor) {
        if (view) {
            const ranking = await api.ranking(view, { assembly: await this.#usual(), ...selection, rule });
            return { items: ranking.ballots, next: null, ranking };
        }
        const { ballots, next } = await api.votes(selection, cursor);
        return { items: ballots.map((ballot) => ({ ballot })), next };
    }

    // A ranking is one assembly's: rules and rolls of several cannot be held against each other.
    async #usual() {
        return (await this.#known).some(({ id }) => id === USUAL) ? USUAL : undefined;
    }

    #go(selection, view = this.view, rule = this.rule) {
        if (select({ ...given(selection), view, rule: view && rule })) this.#read();
    }

    render() {
        const { items, problem, reading } = this.leaves;
        return html`<history-search .selection=${this.selection} .bodies=${this.bodies} .members=${this.members}></history-search>
            ${views(this.selection, this.view, (view) => this.#go(this.selection, view))}
            ${about(this.leaves.answer?.ranking, this.view, { rule: this.rule, rules: this.#rules() }, (rule) => this.#go(this.selection, this.view, rule))}
            ${problem ? html`<div class="band" role="alert"><p>${problem}</p></div>` : nothing}
            <div aria-busy=${reading}>${items?.length ? this.#found(items) : reading || problem ? this.#waiting() : this.#rest([])}</div>`;
    }

    #waiting() {
        return this.leaves.problem ? nothing : html`<p class="waiting" role="status">${say('search.reading')}</p>`;
    }

    #rules() {
        const body = this.bodies.find(({ id }) => id === (this.selection.assembly ?? USUAL));
        return body?.ruleBook.majorities ?? [];
    }

    #found(items) {
        const { next, reading } = this.leaves;
        return html`<div class="list-head"><p role="status" data-testid="shown">${this.#shown(items.length)}</p>
                <p>${say('page.takeAway')} <a href=${`/v1/ballots.csv${queryOf(this.selection)}`}>${say('search.totalsFile')}</a>
                    <a href=${`/v1/votes.csv${queryOf(this.selection)}`}>${say('search.votesFile')}</a></p></div>
            ${lines(items)}
            ${next ? html`<p class="more"><button type="button" ?disabled=${reading} @click=${() => this.leaves.more()}>${say('page.more')}</button></p>` : this.#rest(items)}`;
    }

    #rest({ length }) {
        return rest(this.view || Object.keys(this.selection).length, length);
    }

    #shown(figure) {
        const { ranking } = this.leaves.answer;
        if (ranking) return say('search.shownOf', { n: figure, all: ranking.count });
        return say(this.leaves.next ? 'search.shownMore' : 'search.shown', { n: figure });
    }
}
customElements.define('rollcall-history', RollcallHistory);
