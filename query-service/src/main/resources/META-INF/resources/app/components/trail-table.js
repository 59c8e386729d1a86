import { html, nothing } from 'lit';
import { say } from '../lib/language.js';
import { clock, sentence } from '../lib/words.js';

const HEADS = { moment: 'line.moment', time: 'line.time', yes: 'choice.YES', no: 'choice.NO', abstain: 'choice.ABSTAIN', needed: 'line.needed' };

/** Every moment of a line as a row, folded until someone asks for it. */
export const trailTable = (trail, recorded) => {
    const needed = trail.some((point) => point.needed != null);
    const keys = ['moment', recorded && 'time', 'yes', 'no', 'abstain', needed && 'needed'].filter(Boolean);
    return html`<details class="trail-table">
        <summary>${say('line.table')}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${say('line.region')}>
            <table class="votes">
                <thead><tr>${keys.map((key) => html`<th scope="col">${sentence(say(HEADS[key], { seq: '' }).trim())}</th>`)}</tr></thead>
                <tbody>${trail.map((point) => row(point, recorded, needed))}</tbody>
            </table>
        </div>
    </details>`;
};

const row = ({ seq, at, yes, no, abstain, needed }, recorded, withNeeded) => html`<tr>
    <th scope="row">${seq}</th>${recorded ? html`<td>${clock(at)}</td>` : nothing}<td>${yes}</td><td>${no}</td><td>${abstain}</td>
    ${withNeeded ? html`<td>${needed}</td>` : nothing}
</tr>`;
