import { html } from 'lit';
import { original, say } from '../lib/language.js';
import { headline } from '../lib/subject.js';
import { openWords, reasonWords } from '../lib/verdict.js';
import { isOpen, isSealed, sentence } from '../lib/words.js';

/**
 * What was decided, on one line; `openly` says what stands there while voting is open, when nothing is decided. The vote page has
 * more room and sets the same in its summary.
 */
export function decision(ballot, openly = () => sentence(openWords(ballot))) {
    const { state, verdict, voidReason } = ballot;
    if (state === 'VOIDED') return html`${say('vote.voided')} ${original(sentence(voidReason ?? ''))}`;
    if (isOpen(ballot)) return isSealed(ballot) ? say('vote.sealed') : openly();
    if (!verdict?.outcome) return say('vote.closed');
    const { qualified, reason, shown } = reasonWords(ballot);
    return html`<strong>${headline(ballot, verdict.outcome)}${qualified}</strong> ${reason ? shown : ''}`;
}
