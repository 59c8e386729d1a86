import { html, nothing } from 'lit';
import { hinted, setHints } from '../lib/address.js';
import * as api from '../lib/api.js';
import { onKey } from '../lib/keys.js';
import { original, rightToLeft, say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';
import { Showing } from '../lib/showing.js';
import { stageWord } from '../lib/subject.js';
import { mainCondition, openWords } from '../lib/verdict.js';
import { isOpen, isReported, isSealed, sentence, stateWord } from '../lib/words.js';
import { connectionOf } from './connection-state.js';
import { decision } from './decision-words.js';
import './provenance-mark.js';
import './totals-bar.js';
import './vote-totals.js';
import './wall-members.js';

/**
 * The board on a wall: nothing but the vote, readable from the back of a hall. What is still needed would be read as a forecast
 * there, so it is hidden unless someone asks for it.
 */
class RollcallProjector extends Piece {
    static properties = { ballotId: { attribute: 'ballot' }, hints: { state: true }, groups: { state: true } };
    #forgetKeys = null;

    constructor() {
        super();
        Object.assign(this, { hints: hinted(), groups: new Map() });
    }

    connectedCallback() {
        super.connectedCallback();
        this.#forgetKeys = onKey({
            f: () => this.#screen(),
            h: () => this.#hint(),
            l: () => this.showing.moment !== undefined && this.showing.replay.leave(),
            ' ': () => this.showing.replay.toggle(),
            arrowleft: () => this.showing.replay.step(rightToLeft ? 1 : -1),
            arrowright: () => this.showing.replay.step(rightToLeft ? -1 : 1),
        });
        this.showing = new Showing(this.ballotId);
        this.showing.addEventListener('change', () => this.#follow());
        document.addEventListener('fullscreenchange', this.#changed);
        this.showing.open();
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.showing.close();
        this.#forgetKeys();
        document.removeEventListener('fullscreenchange', this.#changed);
    }

    #changed = () => this.requestUpdate();

    #follow() {
        const { ballot } = this.showing.state ?? {};
        if (ballot && !this.learnt) this.#learnGroups(ballot);
        this.requestUpdate();
    }

    async #learnGroups({ assembly, openedAt, at }) {
        this.learnt = true;
        this.groups = await api.groupsOn(assembly.id, (openedAt ?? at ?? '').slice(0, 10));
    }

    #screen() {
        if (document.fullscreenElement) document.exitFullscreen();
        else document.documentElement.requestFullscreen?.().catch(() => {});
    }

    #hint() {
        this.hints = !this.hints;
        setHints(this.hints);
    }

    render() {
        const { problem, state, moment, connection } = this.showing;
        if (problem) return html`<main class="projector"><p class="empty" role="alert">${problem}</p></main>`;
        if (!state) return html`<main class="projector"><p class="empty" role="status">${say('vote.waiting')}</p></main>`;
        const { ballot } = state;
        return html`<main class="projector" data-state=${ballot.state}>
            <provenance-mark .provenance=${ballot.provenance} .moment=${moment}></provenance-mark>
            <header><h1><b><bdi>${ballot.symbol}</bdi></b> ${original(ballot.title)}</h1>${this.#line(connectionOf(connection, ballot))}</header>
            ${stageWord(ballot) ? html`<p class="stage">${stageWord(ballot)}</p>` : nothing}
            <p class="said" data-testid="verdict"><span class="state" data-state=${ballot.state}>${stateWord(ballot.state)}</span> ${decision(ballot, () => this.#openly(ballot))}</p>
            <vote-totals .tally=${ballot.tally} .open=${isOpen(ballot)} .sealed=${isSealed(ballot)}></vote-totals>
            ${this.#bar(ballot)}
            ${isReported(ballot) ? html`<p class="unnamed">${say('wall.unnamed')}</p>` : nothing}
            <wall-members aria-label=${say('board.title')} role="region" .ballot=${ballot} .groups=${this.groups}></wall-members>
            ${this.#tools()}
        </main>`;
    }

    #line(connection) {
        const behind = connection === 'stale' || connection === 'reconnecting';
        return html`<p class="line" data-testid="connection" data-connection=${connection} role="status"><i class="pulse" aria-hidden="true"></i>
            ${behind ? say('vote.behind') : connection === 'replay' ? say('connection.replay') : html`<span class="hidden">${say(`connection.${connection}`)}</span>`}</p>`;
    }

    #openly(ballot) {
        const { members, pending } = ballot.tally;
        return this.hints
            ? html`<span data-testid="hint">${sentence(openWords(ballot))}</span>`
            : html`${say('vote.open')} ${say('wall.voted', { n: members - pending, members })}`;
    }

    // The mark at what is required moves with each vote while voting is open: that too is a hint.
    #bar(ballot) {
        const open = isOpen(ballot);
        const { finding, condition } = open && !this.hints ? {} : mainCondition(ballot);
        return html`<totals-bar .tally=${ballot.tally} .finding=${finding} .condition=${condition} .open=${open} .mirrored=${ballot.mirrored}></totals-bar>`;
    }

    #tools() {
        const full = Boolean(document.fullscreenElement);
        return html`<nav class="wall-tools" aria-label=${say('wall.tools')}>
            <button type="button" data-testid="full" @click=${() => this.#screen()}>${full ? say('wall.leave') : say('wall.screen')} <kbd>F</kbd></button>
            <button type="button" data-testid="hints" aria-pressed=${this.hints} @click=${() => this.#hint()}>${say('wall.hints')} <kbd>H</kbd></button>
            <a href=${`/ballots/${encodeURIComponent(this.ballotId)}`}>${say('wall.back')}</a>
        </nav>`;
    }

    updated() {
        const { state, connection } = this.showing;
        if (state) Object.assign(this.dataset, { state: state.ballot.state, seq: state.ballot.seq, connection: connectionOf(connection, state.ballot) });
    }
}
customElements.define('rollcall-projector', RollcallProjector);
