import { html } from 'lit';
import { say } from '../lib/language.js';
import { isOpen, isSealed } from '../lib/words.js';
import './announced-figures.js';
import './condition-list.js';
import './names-by-choice.js';
import './other-rules.js';
import './reported-figures.js';
import './rule-words.js';
import './series-links.js';
import './vote-totals.js';
import './what-happened.js';

/** What stands beside the board: totals and rule, what others said, what happened, and the names in words. */
export const figures = (ballot, still) => html`<div class="figures-side">
    <section class="card" aria-labelledby="totals-title">
        <h2 class="hidden" id="totals-title">${say('totals.title')}</h2>
        <vote-totals .tally=${ballot.tally} .open=${isOpen(ballot)} .sealed=${isSealed(ballot)}></vote-totals>
        <condition-list .ballot=${ballot}></condition-list>
        <rule-words .rule=${ballot.rule}></rule-words>
        <announced-figures .announced=${ballot.announced} .tally=${ballot.tally}></announced-figures>
    </section>
    <other-rules .ballot=${ballot}></other-rules>
    <reported-figures .ballot=${ballot}></reported-figures>
    <what-happened .ballot=${ballot} ?still=${still}></what-happened>
    <names-by-choice .ballot=${ballot}></names-by-choice>
    <series-links .series=${ballot.series} .ballotId=${ballot.id}></series-links>
</div>`;
