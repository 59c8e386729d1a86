import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { light } from '../lib/light.js';
import { choiceOf, choiceWord, clock, sentence } from '../lib/words.js';

/** Why a member that may not vote is on the board all the same; short beside the name, whole in the explanation. */
const REASON = { ARTICLE_19: ['Art. 19', 'suspended under Article 19 of the Charter: on the roll, may not vote'] };

const reasonOf = (vote) => (vote.entitled ? null : (REASON[vote.reason] ?? ['no vote', 'on the roll, may not vote']));

const turned = html`<svg class="turned" viewBox="0 0 16 16" aria-hidden="true"><title>changed its vote</title><path d="M13 8a5 5 0 1 1-1.6-3.7L13 6M13 2.5V6H9.5" /></svg>`;

/** Names above this length are set in two small lines, so that every row keeps its height and no name is cut. */
const LONG = 21;

/** Members as a list of lights in columns. */
export const lights = (votes, open) => html`<ul class="lights">
    ${repeat(
        votes,
        (vote) => vote.member,
        (vote) => member(vote, open),
    )}
</ul>`;

function member(vote, open) {
    const choice = choiceOf(vote);
    return html`<li data-member=${vote.member} data-choice=${choice} ?data-barred=${!vote.entitled}>
        ${light(choice)}<span class="name" ?data-long=${vote.name.length > LONG}>${vote.name}</span>
        <span class="word">${choiceWord(choice, open)}</span>${marks(vote)}
    </li>`;
}

function marks(vote) {
    const reason = reasonOf(vote);
    const barred = reason && html`<abbr class="mark-word" title=${reason[1]}>${reason[0]}</abbr>`;
    return html`${vote.changed ? html`<span class="hidden">, changed its vote</span>${turned}` : nothing}${barred ?? nothing}`;
}

/** The same members as a table, for those who read it better and for copying into a sheet. */
export const table = (
    votes,
    open,
    groups,
) => html`<div class="scroll" tabindex="0" role="region" aria-label="Votes as a table">
    <table class="votes">
        <thead>
            <tr><th scope="col">Member</th><th scope="col">Code</th><th scope="col">Vote</th>
                ${groups.size ? html`<th scope="col">Group</th>` : nothing}<th scope="col">Note</th><th scope="col">Cast at</th></tr>
        </thead>
        <tbody>${repeat(
            votes,
            (vote) => vote.member,
            (vote) => row(vote, open, groups),
        )}</tbody>
    </table>
</div>`;

function row(vote, open, groups) {
    const choice = choiceOf(vote);
    const note = [vote.changed && 'changed its vote', reasonOf(vote)?.[1]].filter(Boolean).join('; ');
    return html`<tr data-member=${vote.member} data-choice=${choice}>
        <th scope="row">${vote.name}</th><td>${vote.member}</td><td>${light(choice)} ${sentence(choiceWord(choice, open))}</td>
        ${groups.size ? html`<td>${groups.get(vote.member)?.join(', ')}</td>` : nothing}<td>${note}</td><td>${clock(vote.at)}</td>
    </tr>`;
}

/** What the marks on this board mean, for those that occur on it. */
export function footnotes(votes) {
    const barred = votes.filter((vote) => !vote.entitled);
    const reasons = [...new Map(barred.map((vote) => [vote.reason, reasonOf(vote)]))];
    const names = (reason) =>
        barred
            .filter((vote) => vote.reason === reason)
            .map((vote) => vote.name)
            .join(', ');
    const changed = votes.filter((vote) => vote.changed).length;
    return html`${reasons.map(([reason, [short, whole]]) => html`<p class="note"><b>${short}</b> ${names(reason)}: ${whole}.</p>`)}
    ${changed ? html`<p class="note">${turned} changed its vote before the close; the last vote counts (${changed}).</p>` : nothing}`;
}
