import { html, nothing } from 'lit';
import { badge } from '../lib/badge.js';
import { original, say } from '../lib/language.js';
import { motionWord, partWord, polarityWord } from '../lib/proceedings.js';
import { amendmentName, motionKind } from '../lib/subject.js';
import { sentence } from '../lib/words.js';
import { outcomeLine } from './proposal-ballots.js';

/** Questions of procedure about the proposal, each carried or not. */
export function motions({ motions: all, ballots }) {
    if (!all?.length) return nothing;
    return html`<section class="chapter" aria-labelledby="motions-title" data-testid="motions">
        <h2 id="motions-title">${say('proposal.motions')} <small>${all.length}</small></h2>
        <ol class="matters">${all.map((motion) => one(motion, ballots))}</ol>
    </section>`;
}

function one(motion, ballots) {
    const { motion: name, kind, words, state, mover, concerns, polarity } = motion;
    const undecided = state === 'PENDING';
    return html`<li data-motion=${name} data-state=${state}>
        <div class="matter-head"><h3>${sentence(motionKind(kind))}</h3>${badge(state, motionWord(state))}</div>
        ${words ? html`<p>${original(words)}</p>` : nothing}
        ${polarityWord(polarity) ? html`<p class="changes">${polarityWord(polarity)}</p>` : nothing}
        ${outcomeLine(motion.ballot, ballots)}
        <p class="note">${[mover && `${say('question.mover')} ${mover}`, concerns && amendmentName(concerns), !undecided && !motion.ballot && state !== 'WITHDRAWN' && say('proposal.withoutVote')].filter(Boolean).join(' · ')}</p>
    </li>`;
}

/** Parts that are voted on separately before what is left of the text. */
export function parts({ parts: all, ballots }) {
    if (!all?.length) return nothing;
    return html`<section class="chapter" aria-labelledby="parts-title" data-testid="parts">
        <h2 id="parts-title">${say('proposal.parts')} <small>${all.length}</small></h2>
        <ol class="matters">${all.map((part) => onePart(part, ballots))}</ol>
    </section>`;
}

const onePart = ({ name, words, operative, state, ballot }, ballots) => html`<li data-part-state=${state}>
    <div class="matter-head"><h3>${name}</h3>${badge(state, partWord(state))}</div>
    ${words ? html`<p>${original(words)}</p>` : nothing}
    ${outcomeLine(ballot, ballots)}
    <p class="note">${original(operative ? 'Operative part' : 'Not an operative part')}</p>
</li>`;
