import { html } from 'lit';
import './names-by-choice.js';
import './other-rules.js';
import './reported-figures.js';
import './series-links.js';
import './vote-export.js';
import './what-happened.js';

/** What stands beside the board: what happened, the names in words, what others said, the votes around this one, and the way out. */
export const aside = (ballot, { still, moment }) => html`<div class="figures-side">
    <what-happened .ballot=${ballot} ?still=${still}></what-happened>
    <names-by-choice .ballot=${ballot}></names-by-choice>
    <reported-figures .ballot=${ballot}></reported-figures>
    <other-rules .ballot=${ballot}></other-rules>
    <series-links .series=${ballot.series} .ballotId=${ballot.id}></series-links>
    <vote-export .ballot=${ballot} .moment=${moment}></vote-export>
</div>`;
