import { html, nothing } from 'lit';
import { original, say } from '../lib/language.js';
import { light } from '../lib/light.js';
import { RECORD, tallyOf } from '../lib/record.js';
import { percent } from '../lib/moves.js';
import { counted, sentence } from '../lib/words.js';
import './totals-bar.js';

/** How often a member made each of the choices, over how many votes. */
export const totals = (record, mark) => html`<section class="card record-totals" aria-labelledby="record-title" data-testid="record">
    ${mark}
    <h2 id="record-title">${counted(record.ballots, 'recorded vote')}</h2>
    <dl class="totals">${RECORD.map(([choice, sign, , word]) => figure(record, choice, sign, word))}</dl>
    <totals-bar .tally=${tallyOf(record)} compact></totals-bar>
    ${withOutcome(record.withOutcome)}
    <p class="note">${original(`Out of ${record.base.words}.`)}</p>
</section>`;

const figure = ({ choices, ballots }, choice, sign, word) => html`<div data-total=${choice}>
    <dt>${light(sign)} ${sentence(word)}</dt>
    <dd>${choices[choice] ?? 0}</dd>
    <dd class="note">${ballots ? percent((choices[choice] ?? 0) / ballots) : ''}</dd>
</div>`;

// The base is what the formula says, and never all votes.
const withOutcome = (its) =>
    its?.base
        ? html`<p class="with-outcome"><b>${say('member.withOutcome', { share: percent(its.share) })}</b>: ${say('search.shownOf', { n: its.same, all: its.base })}.</p><p class="note">${original(`${sentence(its.formula)}.`)}</p>`
        : nothing;
