import { html, nothing } from 'lit';
import { motionKind } from '../lib/subject.js';
import { sentence } from '../lib/words.js';
import { CommandForm } from './command-form.js';
import { field, pick } from './field.js';

const KINDS = ['NO_ACTION', 'ACT', 'SUSPENSION_OF_MEETING', 'ADJOURNMENT_OF_MEETING', 'ADJOURNMENT_OF_DEBATE', 'CLOSURE_OF_DEBATE',
    'POSTPONEMENT', 'DIVISION', 'APPEAL', 'APPEAL_ON_MAJORITY', 'RECONSIDERATION', 'OTHER'];
const POLARITY = [
    ['YES_CARRIES', 'A yes carries the motion'],
    ['YES_DEFEATS', 'Put the other way round: a yes defeats it'],
];
const ofProposal = { proposal: { attribute: false } };

/** Moves a motion: while it is pending, nothing else is put. */
class MoveMotion extends CommandForm {
    static properties = { ...CommandForm.properties, ...ofProposal };
    what = 'Move the motion';

    fields() {
        const pending = this.proposal.amendments.filter(({ state }) => state === 'SUBMITTED').map(({ symbol }) => [symbol, `The amendment ${symbol}`]);
        const division = this.querySelector('[name=kind]')?.value === 'DIVISION';
        return html`<div class="fields">
            ${field('Motion', pick('kind', KINDS.map((kind) => [kind, sentence(motionKind(kind))])))}
            ${field('In words (optional)', html`<input name="words" maxlength="800" />`)}
            ${field('Moved by (optional)', html`<input name="mover" maxlength="200" />`)}
            ${field('It concerns', pick('concerns', [['', `The draft ${this.proposal.symbol}`], ...pending]))}
            ${field('Put so that', pick('polarity', POLARITY))}
            ${division ? field('Parts, with semicolons between', html`<input name="parts" required />`) : nothing}
        </div>`;
    }

    ahead() {
        return html`<p>Nothing else is put until it is voted on, decided without a vote, or withdrawn.</p>`;
    }

    request({ parts, ...said }) {
        const named = (parts ?? '').split(';').map((name) => ({ name: name.trim(), operative: true })).filter(({ name }) => name);
        return { path: `/v1/proposals/${this.proposal.id}/motions`, body: { ...said, ...(named.length ? { parts: named } : {}) } };
    }
}
customElements.define('move-motion', MoveMotion);

/** Settles a pending motion without a vote. */
class SettleMotion extends CommandForm {
    static properties = { ...CommandForm.properties, ...ofProposal };
    what = 'Settle the motion';

    fields() {
        const pending = this.proposal.motions.filter(({ state }) => state === 'PENDING');
        return html`<div class="fields">
            ${field('Motion', pick('motion', pending.map(({ motion, words, kind }) => [motion, words ?? sentence(motionKind(kind))])))}
            ${field('What becomes of it', pick('how', [['carried', 'Carried without a vote'], ['lost', 'Not carried, without a vote'], ['withdrawn', 'Withdrawn']]))}
        </div>`;
    }

    ahead() {
        return html`<p>What a carried motion does follows at once: a motion for no action ends the proceedings on what it concerns.</p>`;
    }

    sure() {
        return 'This cannot be taken back. Settle the motion without a vote?';
    }

    request({ motion, how }) {
        const path = `/v1/proposals/${this.proposal.id}/motions`;
        return how === 'withdrawn'
            ? { path: `${path}/withdrawals`, body: { motion } }
            : { path: `${path}/decisions`, body: { motion, carried: how === 'carried' } };
    }
}
customElements.define('settle-motion', SettleMotion);
