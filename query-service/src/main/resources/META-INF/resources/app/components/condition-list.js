import { html, nothing } from 'lit';
import { badge } from '../lib/badge.js';
import { original, say } from '../lib/language.js';
import { light } from '../lib/light.js';
import { Piece } from '../lib/piece.js';
import { conditionsOf, findingWords, named, shortfall, soFar } from '../lib/verdict.js';
import { choiceOf, isOpen, isReported, oneWord, sentence } from '../lib/words.js';
import './totals-bar.js';

/**
 * The rule made visible: each of its conditions with figures, whether it is met, and by how much it was missed. Where it is the only
 * one the decision above has said the same in words.
 */
class ConditionList extends Piece {
    static properties = { ballot: { attribute: false } };

    render() {
        const pairs = conditionsOf(this.ballot);
        if (!pairs.length) return this.#bar({});
        return html`<ol class="conditions" data-testid="conditions">${pairs.map((pair) => this.#condition(pair, pairs.length > 1))}</ol>`;
    }

    #condition(pair, several) {
        const { finding } = pair;
        const short = isOpen(this.ballot) ? null : shortfall(pair, this.ballot);
        return html`<li data-kind=${finding.kind} data-met=${finding.met}>
            ${several ? html`<p class="finding">${this.#state(finding)}<span>${this.#words(pair)}</span></p>` : nothing}
            ${this.#picture(pair)}
            ${short ? html`<p class="note" data-testid="shortfall">${short}</p>` : nothing}
        </li>`;
    }

    // While votes may be cast nothing is met, it only holds so far.
    #state({ met }) {
        const open = isOpen(this.ballot);
        return badge(met ? 'MET' : 'NOT_MET', say(open ? (met ? 'condition.soFar' : 'condition.notYet') : met ? 'condition.met' : 'condition.notMet'));
    }

    #words(pair) {
        const { finding } = pair;
        const open = isOpen(this.ballot) ? soFar(finding) : null;
        const words = open ?? findingWords(pair, this.ballot);
        return words ? sentence(words) : original(sentence(named(finding.words, finding.members, this.ballot.votes)));
    }

    #picture({ finding, condition }) {
        if (finding.kind === 'VETO') return this.#holders(condition.holders ?? []);
        return finding.kind === 'QUORUM' ? this.#presence(finding) : this.#bar({ finding, condition });
    }

    #bar({ finding, condition }) {
        const { tally, mirrored } = this.ballot;
        return html`<totals-bar .tally=${tally} .finding=${finding} .condition=${condition} .open=${isOpen(this.ballot)}
            .mirrored=${mirrored}></totals-bar>`;
    }

    #holders(codes) {
        const lines = new Map((this.ballot.votes ?? []).map((vote) => [vote.member, vote]));
        if (isReported(this.ballot) || !codes.some((code) => lines.has(code))) return nothing;
        const holder = (vote) => html`<li>${light(choiceOf(vote))}${vote.name}
            <span class="hidden">${oneWord(choiceOf(vote), isOpen(this.ballot))}</span></li>`;
        return html`<ul class="holders" aria-label=${say('condition.holders')}>
            ${codes.filter((code) => lines.has(code)).map((code) => holder(lines.get(code)))}
        </ul>`;
    }

    // Presence is only ever what was reported; votes cast say nothing about it.
    #presence({ figure, base, required, words }) {
        if (words.startsWith('presence was not reported')) return nothing;
        const share = (number) => `inline-size: ${(100 * number) / Math.max(1, base)}%`;
        return html`<div class="presence" role="img" aria-label=${say('condition.quorum', { figure, base, required })}>
            <i style=${share(figure)}></i><b style=${share(required)}></b></div>`;
    }
}
customElements.define('condition-list', ConditionList);
