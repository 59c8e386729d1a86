import { html, nothing } from 'lit';
import { say } from '../lib/language.js';
import { light } from '../lib/light.js';
import { anyNames } from '../lib/names.js';
import { Piece } from '../lib/piece.js';
import { chosen, count, found, sections } from '../lib/roll.js';
import { choicesOf, choiceWord, isOpen, sentence } from '../lib/words.js';
import { footnotes, lights, table } from './board-members.js';
import { tiles } from './tile-map.js';
import './board-controls.js';
import './provenance-mark.js';

/** The hall's board: every member by name with a light, in the assembly's order unless asked otherwise. */
class RollcallBoard extends Piece {
    static properties = {
        ballot: { attribute: false },
        fresh: { attribute: false },
        groups: { attribute: false },
        display: { attribute: false },
        moment: { type: Number },
        replay: { attribute: false }, // has the moments that a line is drawn of
        drawing: { state: true }, // whether what draws a line is here
    };

    render() {
        const { votes, provenance } = this.ballot;
        const left = found(votes, this.display, this.groups, (code) => anyNames(this.ballot.assembly.id, code));
        const visible = chosen(left, this.display.choices);
        return html`<section class="board" aria-labelledby="board-title">
            <h2 class="hidden" id="board-title">${say('board.title')}</h2>
            <provenance-mark .provenance=${provenance} .moment=${this.moment}></provenance-mark>
            <board-controls .display=${this.display} .totals=${this.#count(left)} .choices=${choicesOf(this.ballot)}
                .groupNames=${this.#groupNames()} .open=${isOpen(this.ballot)}></board-controls>
            ${this.#filtered(visible)} ${this.#view(visible, left)}
            <footer>${footnotes(visible, this.ballot)}</footer>
        </section>`;
    }

    updated(changes) {
        if (changes.has('fresh')) this.#flash();
    }

    #count(votes) {
        return count(votes, choicesOf(this.ballot));
    }

    #groupNames() {
        return [...new Set([...this.groups.values()].flat())].sort();
    }

    #filtered(visible) {
        const { text, group, choices } = this.display;
        if (!text && !group && !choices.length) return nothing;
        const open = isOpen(this.ballot);
        const totals = Object.entries(this.#count(visible)).map(
            ([choice, figure]) => `${figure} ${choiceWord(choice, open)}`,
        );
        return html`<p class="filtered" role="status" data-testid="filtered">
            <strong>${say('board.filtered', { n: visible.length, all: this.ballot.votes.length })}</strong> <span>${totals.join(' · ')}</span>
            <button type="button" class="quiet" data-testid="clear" @click=${() => this.#clear()}>${say('board.clear')}</button>
        </p>`;
    }

    #clear() {
        const detail = { text: '', group: '', choices: [] };
        this.dispatchEvent(new CustomEvent('display', { detail, bubbles: true }));
        this.querySelector('[data-search]')?.focus();
    }

    #view(visible, left) {
        const { view } = this.display;
        if (view === 'tiles') return tiles(visible, this);
        return view === 'line' ? this.#line(left) : this.#members(visible);
    }

    // The line has one stroke a choice: of the filter only text and group say whose votes it counts.
    #line(left) {
        if (!this.drawing) return this.#fetchLine();
        const all = left.length === this.ballot.votes.length;
        return html`<cumulative-line .replay=${this.replay} .ballot=${this.ballot} .moment=${this.moment}
            .only=${all ? null : new Set(left.map((vote) => vote.member))}></cumulative-line>`;
    }

    // Few ask for it, and the first board is as small as it can be without it.
    #fetchLine() {
        import('./cumulative-line.js').then(
            () => (this.drawing = true),
            () => {}, // asked for again with the next picture
        );
        return html`<p class="empty" role="status">${say('player.reading')}</p>`;
    }

    #members(visible) {
        if (!visible.length) return html`<p class="empty">${say('board.empty')}</p>`;
        if (this.display.view === 'table')
            return table(
                sections(visible, this.display.sort, this.groups).flatMap((part) => part.votes),
                this.ballot,
                this.groups,
            );
        return sections(visible, this.display.sort, this.groups).map(
            (part) => html`${this.#title(part)} ${lights(part.votes, this.ballot)}`,
        );
    }

    #title({ choice, title, votes }) {
        if (choice)
            return html`<h3>${light(choice)} ${sentence(choiceWord(choice, isOpen(this.ballot)))} <b>${votes.length}</b></h3>`;
        return title ? html`<h3>${title} <b>${votes.length}</b> ${this.#groupTotals(votes)}</h3>` : nothing;
    }

    #groupTotals(votes) {
        const totals = Object.entries(this.#count(votes)).filter(([, figure]) => figure > 0);
        return html`<small>${totals.map(([choice, figure]) => html`${light(choice)} ${figure}`)}</small>`;
    }

    // The eye finds what changed; who asked for less motion sees the light alone change.
    #flash() {
        if (!this.fresh?.length || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
        for (const member of this.fresh) {
            const row = this.querySelector(`[data-member="${CSS.escape(member)}"]`);
            row?.animate([{ backgroundColor: 'var(--flash)' }, { backgroundColor: 'transparent' }], {
                duration: 1_400,
                easing: 'ease-out',
            });
        }
    }
}
customElements.define('rollcall-board', RollcallBoard);
