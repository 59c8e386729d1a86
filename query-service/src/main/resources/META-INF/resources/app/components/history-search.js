import { html, nothing } from 'lit';
import { say } from '../lib/language.js';
import { asked } from '../lib/selection.js';
import { Piece } from '../lib/piece.js';
import { field, howVoted, OUTCOMES, pick, said, setOf, SETS } from './field.js';

const HOW = howVoted(say('search.tookPart'));

/** The one field and the filters beside it. Fires `selection` with the whole selection whenever it was changed. */
class HistorySearch extends Piece {
    static properties = { selection: { attribute: false }, bodies: { attribute: false }, members: { attribute: false } };

    constructor() {
        super();
        this.wide = matchMedia('(width > 52rem)').matches;
    }

    render() {
        const { q, symbol } = this.selection;
        return html`<search><form class="seek" @submit=${this.#submit} @change=${this.#change}>
            <div class="seek-words">
                <input type="search" name="words" data-search aria-label=${say('search.words')} autocomplete="off"
                    placeholder=${`${say('search.words')}: A/RES/69/286`} .value=${symbol ?? q ?? ''} />
                <button type="submit">${say('search.search')}</button>
            </div>
            <details class="filters" ?open=${this.wide || this.#filtered() > 0}>
                <summary>${say('search.filters')}${this.#filtered() ? html` <b>${this.#filtered()}</b>` : nothing}</summary>
                <div class="fields">${this.#fields()}</div>
            </details>
        </form></search>`;
    }

    updated() {
        this.#follow('outcome', this.selection.outcome);
        this.#follow('assembly', this.selection.assembly);
        this.#follow('member', this.selection.member);
        this.#follow('choice', this.selection.choice);
        this.#follow('set', setOf(this.selection));
    }

    // A select keeps what was picked by hand over what "back" brings, unless it is told.
    #follow(name, value) {
        const select = this.querySelector(`select[name=${name}]`);
        if (select) select.value = value ?? '';
    }

    #fields() {
        const { assembly, session, from, to, member, choice, outcome } = this.selection;
        return html`${field(say('search.assembly'), pick('assembly', [['', say('page.all')], ...this.bodies.map(({ id, name }) => [id, name])], assembly))}
            ${field(say('column.session'), html`<input name="session" placeholder="77, 11emsp" dir="ltr" .value=${session ?? ''} />`)}
            ${field(say('column.from'), html`<input type="date" name="from" .value=${from ?? ''} />`)}
            ${field(say('column.to'), html`<input type="date" name="to" .value=${to ?? ''} />`)}
            ${field(say('column.member'), pick('member', [['', say('search.anyMember')], ...this.members], member))}
            ${member ? field(say('search.howVoted'), pick('choice', HOW, choice)) : nothing}
            ${field(say('column.outcome'), pick('outcome', OUTCOMES, outcome))} ${field(say('search.dataSet'), pick('set', SETS, setOf(this.selection)))}
            ${this.#filtered() ? html`<button type="button" class="quiet" @click=${this.#clear}>${say('search.clear')}</button>` : nothing}`;
    }

    #filtered() {
        const { q, symbol, ...filters } = this.selection;
        return Object.keys(filters).length;
    }

    #submit(event) {
        event.preventDefault();
        this.#change(event);
    }

    #change({ currentTarget }) {
        const { words, member, choice = '', ...rest } = said(currentTarget);
        this.#tell({ ...rest, ...asked(words), member, choice: member ? choice : '' });
    }

    #clear() {
        const { q, symbol } = this.selection;
        this.#tell({ q, symbol });
    }

    #tell(selection) {
        this.dispatchEvent(new CustomEvent('selection', { detail: selection, bubbles: true }));
    }
}
customElements.define('history-search', HistorySearch);
