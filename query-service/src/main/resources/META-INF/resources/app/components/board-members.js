import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listed, say } from '../lib/language.js';
import { light } from '../lib/light.js';
import { memberLink } from '../lib/member-link.js';
import { footnotesOf, marksOf } from '../lib/marks.js';
import { choiceOf, clock, isOpen, oneWord, sentence } from '../lib/words.js';

const turned = html`<svg class="turned" viewBox="0 0 16 16" aria-hidden="true"><path d="M13 8a5 5 0 1 1-1.6-3.7L13 6M13 2.5V6H9.5" /></svg>`;

/** Names above this length are set in two small lines, so that every row keeps its height and no name is cut. */
const LONG = 21;

/** Members as a list of lights in columns. */
export const lights = (votes, ballot) => html`<ul class="lights">
    ${repeat(
        votes,
        (vote) => vote.member,
        (vote) => member(vote, ballot),
    )}
</ul>`;

function member(vote, ballot) {
    const choice = choiceOf(vote);
    return html`<li data-member=${vote.member} data-choice=${choice} ?data-barred=${!vote.entitled}>
        ${light(choice)}<span class="name" ?data-long=${vote.name.length > LONG}><bdi>${vote.name}</bdi></span>
        ${vote.weight == null ? nothing : html`<span class="weight"><span class="hidden">${say('board.weight')} </span>${vote.weight}</span>`}
        <span class="word">${oneWord(choice, isOpen(ballot))}</span>${marks(vote, ballot)}
    </li>`;
}

function marks(vote, ballot) {
    return marksOf(vote, ballot).map(({ short, whole }) =>
        short
            ? html`<abbr class="mark-word" title=${whole}>${short}</abbr>`
            : html`<span class="hidden">, ${whole}</span>${turned}`,
    );
}

/** The same members as a table, for those who read it better and for copying into a sheet. */
export const table = (
    votes,
    ballot,
    groups,
) => html`<div class="scroll" tabindex="0" role="region" aria-label=${say('board.asTable')}>
    <table class="votes">
        <thead>
            <tr><th scope="col">${say('column.member')}</th><th scope="col">${say('column.code')}</th><th scope="col">${say('column.vote')}</th>${head(ballot, groups)}
                <th scope="col">${say('column.note')}</th><th scope="col">${say('column.castAt')}</th></tr>
        </thead>
        <tbody>${repeat(
            votes,
            (vote) => vote.member,
            (vote) => row(vote, ballot, groups),
        )}</tbody>
    </table>
</div>`;

const head = (ballot, groups) => html`${ballot.tally.weight ? html`<th scope="col">${say('column.weight')}</th>` : nothing}
    ${groups.size ? html`<th scope="col">${say('board.group')}</th>` : nothing}`;

function row(vote, ballot, groups) {
    const choice = choiceOf(vote);
    const note = marksOf(vote, ballot).map(({ whole }) => whole);
    return html`<tr data-member=${vote.member} data-choice=${choice}>
        <th scope="row">${memberLink({ code: vote.member, name: vote.name }, ballot.assembly.id)}</th><td>${vote.member}</td>
        <td>${light(choice)} ${sentence(oneWord(choice, isOpen(ballot)))}</td>
        ${ballot.tally.weight ? html`<td>${vote.weight}</td>` : nothing}
        ${groups.size ? html`<td>${groups.get(vote.member)?.join(', ')}</td>` : nothing}<td>${note.join('; ')}</td><td>${clock(vote.at)}</td>
    </tr>`;
}

/** What the marks on this board mean, for those that occur on it. */
export const footnotes = (votes, ballot) =>
    footnotesOf(votes, ballot).map(
        ({ short, names, whole, count }) =>
            html`<p class="note">${short ? html`<b>${short}</b>` : turned} ${short ? `${listed(names)}: ${whole}` : say('mark.lastCounts', { what: whole, n: count })}.</p>`,
    );
