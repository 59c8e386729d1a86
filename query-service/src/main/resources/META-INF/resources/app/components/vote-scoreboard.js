import { html } from 'lit';
import { say } from '../lib/language.js';
import { isOpen, isSealed } from '../lib/words.js';
import './announced-figures.js';
import './condition-list.js';
import './connection-state.js';
import './provenance-mark.js';
import './rule-words.js';
import './vote-summary.js';
import './vote-totals.js';

/**
 * The answer, before anything else: state and decision, the totals, the bar with what decides, the rule, and what the chair said.
 * One picture, so its provenance is inside.
 */
export const scoreboard = (ballot, { connection, serverTime, zone, moment }) => html`<section class="scoreboard" aria-labelledby="totals-title">
    <h2 class="hidden" id="totals-title">${say('totals.title')}</h2>
    <provenance-mark .provenance=${ballot.provenance} .moment=${moment} short></provenance-mark>
    <div class="strip"><vote-summary .ballot=${ballot}></vote-summary>
        <connection-state .connection=${connection} .seq=${ballot.seq} .serverTime=${serverTime} .zone=${zone}></connection-state></div>
    <vote-totals .tally=${ballot.tally} .open=${isOpen(ballot)} .sealed=${isSealed(ballot)}></vote-totals>
    <condition-list .ballot=${ballot}></condition-list>
    <div class="footing">
        <rule-words .rule=${ballot.rule}></rule-words>
        <announced-figures .announced=${ballot.announced} .tally=${ballot.tally}></announced-figures>
    </div>
</section>`;
