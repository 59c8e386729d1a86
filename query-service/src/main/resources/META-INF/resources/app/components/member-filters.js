import { html } from 'lit';
import { say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';
import { field, howVoted, pick, said, setOf, SETS } from './field.js';

const CHOICES = howVoted(say('page.any'));

/** What of a member's record is looked at. Fires `selection` with the whole selection. */
class MemberFilters extends Piece {
    static properties = { selection: { attribute: false } };

    render() {
        const { q, session, from, to, choice } = this.selection;
        return html`<search><form class="fields" @submit=${this.#submit} @change=${this.#change}>
            ${field(say('search.topic'), html`<input type="search" name="q" data-search placeholder=${say('search.words')} .value=${q ?? ''} />`)}
            ${field(say('column.session'), html`<input name="session" placeholder="77, 11emsp" dir="ltr" .value=${session ?? ''} />`)}
            ${field(say('column.from'), html`<input type="date" name="from" .value=${from ?? ''} />`)}
            ${field(say('column.to'), html`<input type="date" name="to" .value=${to ?? ''} />`)}
            ${field(say('member.itsVote'), pick('choice', CHOICES, choice))}
            ${field(say('search.dataSet'), pick('set', SETS, setOf(this.selection)))}
        </form></search>`;
    }

    updated() {
        this.querySelector('select[name=choice]').value = this.selection.choice ?? '';
        this.querySelector('select[name=set]').value = setOf(this.selection);
    }

    #submit(event) {
        event.preventDefault();
        this.#change(event);
    }

    #change({ currentTarget }) {
        this.dispatchEvent(new CustomEvent('selection', { detail: said(currentTarget), bubbles: true }));
    }
}
customElements.define('member-filters', MemberFilters);
