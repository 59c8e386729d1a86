import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { say } from '../lib/language.js';
import { light } from '../lib/light.js';
import { marksOf } from '../lib/marks.js';
import { tilesOf } from '../lib/tiles.js';
import { choiceOf, oneWord, isOpen } from '../lib/words.js';

/** A code that is longer is a seat or a name of its own, and does not fit a tile. */
const SHORT = 4;

/**
 * Every member as a tile. Tiles keep their places under a filter, which only dims what it leaves out: a picture that moves under
 * one's eyes cannot be read.
 */
export function tiles(visible, { ballot }) {
    const { placed, rest, columns } = tilesOf(ballot.votes);
    const left = new Set(visible.map((vote) => vote.member));
    const tile = (vote, at) => tileOf(vote, ballot, { at, dim: !left.has(vote.member) });
    return html`<div class="tiles-frame">
        ${placed.length ? html`<div class="scroll" tabindex="0" role="region" aria-label=${say('tiles.region')}><ul class="tiles" data-placed style=${styleMap({ '--columns': columns })}>
            ${repeat(
                placed,
                ({ vote }) => vote.member,
                ({ vote, at }) => tile(vote, at),
            )}
        </ul></div>` : nothing}
        ${rest.length ? html`${placed.length ? html`<h3>${say('tiles.rest')}</h3>` : nothing}<ul class="tiles">
            ${repeat(
                rest,
                (vote) => vote.member,
                (vote) => tile(vote),
            )}</ul>` : nothing}
        <p class="note">${say(placed.length ? 'tiles.placed' : 'tiles.plain')}</p>
    </div>`;
}

function tileOf(vote, ballot, { at, dim }) {
    const choice = choiceOf(vote);
    const words = oneWord(choice, isOpen(ballot));
    const marks = marksOf(vote, ballot).map(({ whole }) => `, ${whole}`);
    return html`<li data-member=${vote.member} data-choice=${choice} ?data-dim=${dim} ?data-barred=${!vote.entitled}
        style=${at ? styleMap({ gridColumn: at.x, gridRow: at.y }) : nothing} title="${vote.name}: ${words}${marks.join('')}">
        ${light(choice)}${vote.member.length <= SHORT ? html`<span class="code" aria-hidden="true">${vote.member}</span>` : nothing}
        <span class="hidden">${vote.name}: ${words}${marks}</span>
    </li>`;
}
