import { html, nothing } from 'lit';
import * as api from '../lib/api.js';
import { onKey } from '../lib/keys.js';
import { isEnglish, say } from '../lib/language.js';
import { Leaves } from '../lib/leaves.js';
import { learnNames } from '../lib/names.js';
import { Piece } from '../lib/piece.js';
import { select, selected } from '../lib/selection.js';
import { baseMark } from './base-mark.js';
import './member-agreement.js';
import './member-filters.js';
import { sessions } from './member-sessions.js';
import { totals } from './member-totals.js';
import { votes } from './member-votes.js';

const KEYS = ['assembly', 'session', 'from', 'to', 'q', 'source', 'provenance', 'choice'];

/** A member's record: totals, sessions, votes, and with whom it votes; all over the same selection, which the address holds. */
class RollcallMember extends Piece {
    static properties = {
        code: {},
        assembly: {},
        selection: { state: true },
        record: { state: true },
        agreement: { state: true },
        least: { state: true },
        problem: { state: true },
        leaves: { state: true, hasChanged: () => true },
    };
    #forgetKeys = null;
    #asked = 0;
    #back = () => this.#read();

    constructor() {
        super();
        this.leaves = new Leaves((question, cursor) => this.#leaf(question, cursor));
        this.leaves.addEventListener('change', () => (this.leaves = this.leaves));
        this.addEventListener('selection', ({ detail }) => this.#go(detail));
        this.addEventListener('least', ({ detail }) => this.#go({ ...this.selection, least: detail }));
    }

    connectedCallback() {
        super.connectedCallback();
        this.#forgetKeys = onKey({ '/': () => this.querySelector('[data-search]')?.focus() });
        addEventListener('popstate', this.#back);
        this.#read();
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        removeEventListener('popstate', this.#back);
        this.#forgetKeys();
    }

    #go(selection) {
        const { least } = selected(['least']);
        if (select({ least, ...selection, assembly: this.assembly })) this.#read();
    }

    #read() {
        this.selection = { ...selected(KEYS), assembly: this.assembly };
        this.least = Number(selected(['least']).least ?? 1);
        this.leaves.start(this.selection);
        this.#count();
    }

    // The choice narrows the list of votes; a record of nothing but its noes would say nothing.
    async #count() {
        const question = ++this.#asked;
        const { choice, ...over } = this.selection;
        try {
            const [record, agreement] = await Promise.all([
                api.record(this.code, over),
                api.agreement(this.code, over, this.least),
                isEnglish || learnNames(this.assembly),
            ]);
            if (question === this.#asked) Object.assign(this, { record, agreement, problem: null });
        } catch ({ message }) {
            if (question === this.#asked) this.problem = message;
        }
    }

    async #leaf(question, cursor) {
        const { votes: items, next } = await api.recordVotes(this.code, this.#listed(question), cursor);
        return { items, next };
    }

    // A choice is one of a member's, also where the member is clear.
    #listed(selection) {
        return selection.choice ? { ...selection, member: this.code } : selection;
    }

    render() {
        const { record, problem } = this;
        return html`<member-filters .selection=${this.selection}></member-filters>
            ${problem ? html`<div class="band" role="alert"><p>${problem}</p></div>` : nothing}
            ${record ? this.#shown(record) : problem ? nothing : html`<p class="waiting" role="status">${say('page.reading')}</p>`}`;
    }

    #shown(record) {
        const mark = baseMark(record.base);
        return html`<div class="dossier">
            <div class="dossier-main">
                ${record.bySession.length ? sessions(record.bySession, mark) : nothing} ${votes(this.leaves, this.code, this.#listed(this.selection))}
                <member-agreement .agreement=${this.agreement} .assembly=${this.assembly} .least=${this.least}></member-agreement>
            </div>
            <div class="dossier-side">${totals(record, mark)}</div>
        </div>`;
    }
}
customElements.define('rollcall-member', RollcallMember);
