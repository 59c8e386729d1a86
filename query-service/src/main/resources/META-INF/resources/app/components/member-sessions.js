import { html } from 'lit';
import { say } from '../lib/language.js';
import { light } from '../lib/light.js';
import { figuresOf, RECORD } from '../lib/record.js';
import { counted, sentence } from '../lib/words.js';

/** Up to this many sessions the table is read at a glance, and stands open. */
const FEW = 12;

/** The record session by session: a bar each, by share, and the figures as a table behind them. */
export const sessions = (lines, mark) => html`<section class="chapter" aria-labelledby="sessions-title" data-testid="sessions">
    <h2 id="sessions-title">${say('member.record')} <small>${lines.length}</small></h2>
    <figure class="columns" ?data-few=${lines.length <= FEW}>
        ${mark}
        <div class="columns-bars" role="img" aria-label=${`${say('member.record')}, ${say('member.sharesOf')}`}>${lines.map(column)}</div>
        <div class="columns-ends" aria-hidden="true">${(lines.length <= FEW ? lines : [lines[0], lines.at(-1)]).map(({ session }) => html`<span>${session}</span>`)}</div>
        <figcaption>${RECORD.map(([, sign, , word]) => html`<span>${light(sign)} ${word}</span>`)}<span>${say('member.sharesOf')}</span></figcaption>
    </figure>
    <details class="behind" ?open=${lines.length <= FEW}><summary>${say('member.figures')}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${say('page.asTable', { what: say('member.record') })}>${table(lines)}</div>
    </details>
</section>`;

const column = (line) => {
    const { figures, all } = figuresOf(line);
    const part = ([choice, figure]) => html`<i data-part=${choice} style=${`block-size: ${(100 * figure) / Math.max(1, all)}%`}></i>`;
    return html`<span class="column" title=${`${line.session}: ${counted(all, 'vote')}`}>${figures.filter(([, figure]) => figure).map(part)}</span>`;
};

const table = (lines) => html`<table class="ledger">
    <thead><tr><th scope="col">${say('column.session')}</th>${RECORD.map(([, sign, , word]) => html`<th scope="col" class="figure"><span class="place">${light(sign)} ${sentence(word)}</span></th>`)}<th scope="col" class="figure">${say('page.all')}</th></tr></thead>
    <tbody>${[...lines].reverse().map(row)}</tbody>
</table>`;

const row = (line) => {
    const { figures, all } = figuresOf(line);
    return html`<tr><th scope="row"><bdi>${line.session ?? say('member.notRecorded')}</bdi></th>
        ${figures.map(([, figure]) => html`<td class="figure" ?data-none=${!figure}>${figure}</td>`)}<td class="figure">${all}</td></tr>`;
};
