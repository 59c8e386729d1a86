import { html } from 'lit';
import { CommandForm } from './command-form.js';

/** Stops a simulation that is being played. */
class StopSimulation extends CommandForm {
    static properties = { ...CommandForm.properties, simulation: { attribute: false } };
    what = 'Stop it';

    ahead() {
        return html`<p>An open vote of it is declared void, its meeting is adjourned.</p>`;
    }

    sure() {
        return 'It cannot be played on. Stop the simulation?';
    }

    request() {
        return { path: `/v1/simulations/${this.simulation.id}`, method: 'DELETE', what: `Stop the simulation ${this.simulation.scenario}` };
    }
}
customElements.define('stop-simulation', StopSimulation);
