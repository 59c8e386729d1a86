import { html } from 'lit';
import { Piece } from '../lib/piece.js';
import { field, pick, said, setOf, SETS } from './field.js';

const CHOICES = [
    ['', 'Any'],
    ['YES', '✓ in favour'],
    ['NO', '✕ against'],
    ['ABSTAIN', '◐ abstaining'],
    ['NOT_VOTING', '· not voting'],
];

/** What of a member's record is looked at. Fires `selection` with the whole selection. */
class MemberFilters extends Piece {
    static properties = { selection: { attribute: false } };

    render() {
        const { q, session, from, to, choice } = this.selection;
        return html`<search><form class="fields" @submit=${this.#submit} @change=${this.#change}>
            ${field('Topic', html`<input type="search" name="q" data-search placeholder="Words of title or subject" .value=${q ?? ''} />`)}
            ${field('Session', html`<input name="session" placeholder="77, or 11emsp" .value=${session ?? ''} />`)}
            ${field('From', html`<input type="date" name="from" .value=${from ?? ''} />`)}
            ${field('To', html`<input type="date" name="to" .value=${to ?? ''} />`)}
            ${field('Its vote, in the list', pick('choice', CHOICES, choice))}
            ${field('Data set', pick('set', SETS, setOf(this.selection)))}
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
