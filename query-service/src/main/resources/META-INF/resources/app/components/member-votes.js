import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { light } from '../lib/light.js';
import { recordLight, recordWord } from '../lib/record.js';
import { queryOf } from '../lib/selection.js';
import { outcomeWord } from '../lib/subject.js';
import { sentence, when } from '../lib/words.js';

const FORMS = ['csv', 'json', 'ndjson'];

/** A member's votes, the newest first, leaf by leaf, and the whole of them to take away. */
export function votes(leaves, code, selection) {
    const { items, next, problem, reading } = leaves;
    const file = (form) => `/v1/members/${encodeURIComponent(code)}/votes.${form}${queryOf(selection)}`;
    return html`<section class="chapter" aria-labelledby="votes-title" aria-busy=${reading} data-testid="member-votes">
        <div class="list-head"><h2 id="votes-title">Its votes</h2>
            <p>Take them away: ${FORMS.map((form) => html`<a href=${file(form)}>${form.toUpperCase()}</a> `)}</p></div>
        ${problem ? html`<div class="band" role="alert"><p>${problem}</p></div>` : nothing}
        ${items?.length ? list(items) : html`<p class="note">${items && !reading ? 'No vote fits.' : problem ? '' : 'Reading the votes …'}</p>`}
        ${next ? html`<p class="more"><button type="button" ?disabled=${reading} @click=${() => leaves.more()}>Load more</button></p>` : nothing}
    </section>`;
}

const list = (items) => html`<div class="scroll" tabindex="0" role="region" aria-label="Its votes, as a table">
    <table class="ledger member-votes" role="table">
        <thead><tr><th scope="col">Date</th><th scope="col">Document</th><th scope="col">On</th><th scope="col">Vote</th><th scope="col">Outcome</th><td></td></tr></thead>
        <tbody>${repeat(items, (vote) => vote.ballot, row)}</tbody>
    </table>
</div>`;

const row = ({ ballot, date, symbol, resolution, title, choice, corrected, outcome }) => html`<tr data-choice=${choice}>
    <td class="day">${when(date)}</td><th scope="row">${resolution ?? symbol}</th>
    <td class="title"><a href=${`/ballots/${encodeURIComponent(ballot)}`}><bdi>${title}</bdi></a></td>
    <td class="vote">${light(recordLight(choice))} ${sentence(recordWord(choice))}
        ${corrected ? html`<abbr class="mark-word" title="a later edition of the record corrected this vote">corrected</abbr>` : nothing}</td>
    <td>${sentence(outcomeWord(outcome ?? 'UNKNOWN'))}</td>
    <td><a href=${`/compare${queryOf({ left: ballot })}`}>Compare<span class="hidden"> ${resolution ?? symbol} with another vote</span></a></td>
</tr>`;
