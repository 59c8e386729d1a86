import { html, nothing } from 'lit';
import { say } from '../lib/language.js';
import { light } from '../lib/light.js';
import { Piece } from '../lib/piece.js';
import { choiceWord, sentence } from '../lib/words.js';

/** The views of a board in the order of their keys. */
const VIEWS = ['board', 'table', 'tiles', 'line'].map((view) => [view, say(`board.${view}`)]);

/**
 * Search, choice chips, group, order and view of a board. The chips carry the totals of what the search and the group leave,
 * and are its key to the lights. Fires `display` with the part that changed.
 */
class BoardControls extends Piece {
    static properties = {
        display: { attribute: false },
        totals: { attribute: false },
        choices: { attribute: false },
        groupNames: { attribute: false },
        open: { type: Boolean },
    };

    render() {
        const { sort, view } = this.display;
        const ordered = view !== 'tiles' && view !== 'line'; // a tile has its place, and a line no members
        const orders = [
            ['name', say('board.byName')],
            ['vote', say('board.byVote')],
            ...(this.groupNames.length ? [['group', say('board.byGroup')]] : []),
        ];
        return html`<div class="controls" role="search">
            <input type="search" aria-label=${say('board.find')} placeholder=${say('board.find')} data-search .value=${this.display.text}
                @input=${(event) => this.#tell({ text: event.target.value })} />
            <div class="chips" role="group" aria-label=${say('board.only')}>${this.choices.map((choice) => this.#chip(choice))}</div>
            ${this.groupNames.length ? this.#groups() : nothing}
            ${ordered ? this.#pick(say('board.order'), 'sort', orders, sort) : nothing} ${this.#pick(say('board.view'), 'view', VIEWS, view)}
        </div>`;
    }

    #chip(choice) {
        const pressed = this.display.choices.includes(choice);
        const toggle = pressed
            ? this.display.choices.filter((other) => other !== choice)
            : [...this.display.choices, choice];
        return html`<button type="button" aria-pressed=${pressed} @click=${() => this.#tell({ choices: toggle })}>
            ${light(choice)} ${sentence(choiceWord(choice, this.open))} <b>${this.totals[choice]}</b>
        </button>`;
    }

    #groups() {
        const option = (name) => html`<option value=${name} ?selected=${name === this.display.group}>${name}</option>`;
        return html`<select aria-label=${say('board.group')} @change=${(event) => this.#tell({ group: event.target.value })}>
            <option value="">${say('board.allGroups')}</option>
            ${this.groupNames.map(option)}
        </select>`;
    }

    #pick(label, key, options, current) {
        const button = ([
            value,
            words,
        ]) => html`<button type="button" aria-pressed=${value === current} data-pick=${value}
            @click=${() => this.#tell({ [key]: value })}>${words}</button>`;
        return html`<div class="pick" role="group" aria-label=${label}>${options.map(button)}</div>`;
    }

    #tell(change) {
        this.dispatchEvent(new CustomEvent('display', { detail: change, bubbles: true }));
    }
}
customElements.define('board-controls', BoardControls);
