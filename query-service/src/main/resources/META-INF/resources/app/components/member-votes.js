import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { original, say } from '../lib/language.js';
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
        <div class="list-head"><h2 id="votes-title">${say('member.votes')}</h2>
            <p>${say('page.takeAway')} ${FORMS.map((form) => html`<a href=${file(form)}>${form.toUpperCase()}</a> `)}</p></div>
        ${problem ? html`<div class="band" role="alert"><p>${problem}</p></div>` : nothing}
        ${items?.length ? list(items) : html`<p class="note">${items && !reading ? say('search.empty') : problem ? '' : say('search.reading')}</p>`}
        ${next ? html`<p class="more"><button type="button" ?disabled=${reading} @click=${() => leaves.more()}>${say('page.more')}</button></p>` : nothing}
    </section>`;
}

const list = (items) => html`<div class="scroll" tabindex="0" role="region" aria-label=${say('page.asTable', { what: say('member.votes') })}>
    <table class="ledger member-votes" role="table">
        <thead><tr><th scope="col">${say('column.date')}</th><th scope="col">${say('column.document')}</th><th scope="col">${say('column.on')}</th><th scope="col">${say('column.vote')}</th><th scope="col">${say('column.outcome')}</th><td></td></tr></thead>
        <tbody>${repeat(items, (vote) => vote.ballot, row)}</tbody>
    </table>
</div>`;

const row = ({ ballot, date, symbol, resolution, title, choice, corrected, outcome }) => html`<tr data-choice=${choice}>
    <td class="day">${when(date)}</td><th scope="row">${resolution ?? symbol}</th>
    <td class="title"><a href=${`/ballots/${encodeURIComponent(ballot)}`}><bdi>${original(title)}</bdi></a></td>
    <td class="vote">${light(recordLight(choice))} ${sentence(recordWord(choice))}
        ${corrected ? html`<abbr class="mark-word" title=${say('mark.correctedWhole')}>${say('mark.corrected')}</abbr>` : nothing}</td>
    <td>${sentence(outcomeWord(outcome ?? 'UNKNOWN'))}</td>
    <td><a href=${`/compare${queryOf({ left: ballot })}`} aria-label=${say('compare.with', { symbol: resolution ?? symbol })}>${say('page.compare')}</a></td>
</tr>`;
