import { html, nothing } from 'lit';
import { CommandForm } from './command-form.js';
import { field, pick } from './field.js';
import { newId } from '../lib/command.js';

/** Plays one of the scenarios: on streams of its own, marked as simulated. */
class StartSimulation extends CommandForm {
    static properties = { ...CommandForm.properties, scenarios: { attribute: false } };
    what = 'Start the simulation';

    fields() {
        const all = this.scenarios.map(({ id, symbol, title }) => [id, `${symbol ? `${symbol}: ` : ''}${title}`]);
        return html`<div class="fields">
            ${field('Scenario', pick('scenario', all))}
            ${field('Speed', html`<input name="speed" type="number" min="0.1" max="500" step="any" value="1" required />`)}
        </div>`;
    }

    ahead() {
        const chosen = this.scenarios.find(({ id }) => id === this.querySelector('select')?.value) ?? this.scenarios[0];
        if (!chosen) return nothing;
        const { kind, members, votes, official } = chosen;
        const what = kind === 'MEETING' ? `A whole meeting with ${votes} votes` : `One vote of ${members} members`;
        return html`<p>${what}, played on streams of its own and marked as simulated. At speed 1 a vote takes about 90 seconds.
            ${official ? html`It ends with the figures of the record: ${official.yes}–${official.no}–${official.abstain}.` : nothing}</p>`;
    }

    // A simulation has no Idempotency-Key: its own id does the same, as a second one under it is refused.
    request({ scenario, speed }) {
        this.chosen ??= newId().replaceAll('-', '').slice(0, 8);
        return { path: '/v1/simulations', body: { scenario, speed: Number(speed), id: this.chosen } };
    }

    again() {
        this.chosen = undefined;
        super.again();
    }
}
customElements.define('start-simulation', StartSimulation);
