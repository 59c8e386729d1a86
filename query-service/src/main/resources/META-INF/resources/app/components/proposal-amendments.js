import { html, nothing } from 'lit';
import { badge } from '../lib/badge.js';
import { listed, original, say } from '../lib/language.js';
import { amendmentWord, orderWord } from '../lib/proceedings.js';
import { sentence } from '../lib/words.js';
import { outcomeLine } from './proposal-ballots.js';

/** The amendments in the order in which they are put, each with what became of it. */
export function amendments({ amendments: all, ranking, ballots }) {
    if (!all?.length) return nothing;
    return html`<section class="chapter" aria-labelledby="amendments-title" data-testid="amendments">
        <h2 id="amendments-title">${say('proposal.amendments')} <small>${all.length}</small></h2>
        <p class="note">${orderWord(ranking)}. ${say('proposal.before')}</p>
        <ol class="matters">${all.map((amendment) => one(amendment, ballots))}</ol>
    </section>`;
}

const one = (amendment, ballots) => {
    const { symbol, title, state, changes, because, sponsors } = amendment;
    return html`<li data-amendment=${symbol} data-state=${state}>
        <div class="matter-head"><h3>${symbol}</h3>${badge(state, amendmentWord(state))}</div>
        ${title ? html`<p>${original(title)}</p>` : nothing}
        ${changes ? html`<p class="changes">${original(changes)}</p>` : nothing}
        ${because ? html`<p><b>${sentence(amendmentWord(state))}</b> ${original(`because: ${because}`)}</p>` : nothing}
        ${outcomeLine(amendment.ballot, ballots)}
        <p class="note">${original(notes(amendment).join(' · '))}</p>
        ${sponsors?.length ? html`<p class="note">${say('proposal.sponsors')}: ${listed(sponsors)}</p>` : nothing}
    </li>`;
};

const notes = ({ oral, amends, makesFall, state, ballot }) =>
    [
        oral && 'oral amendment',
        amends && `amends ${amends}`,
        makesFall?.length &&
            `its adoption means that ${makesFall.join(', ')} ${makesFall.length > 1 ? 'are' : 'is'} not put`,
        state === 'ADOPTED' && !ballot && 'adopted without a vote',
    ].filter(Boolean);
