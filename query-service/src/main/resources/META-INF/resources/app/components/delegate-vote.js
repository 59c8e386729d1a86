import { html, nothing } from 'lit';
import * as api from '../lib/api.js';
import { answerWords } from '../lib/answer.js';
import { Command } from '../lib/command.js';
import { BallotFeed } from '../lib/feed.js';
import { Piece } from '../lib/piece.js';
import { forget, keep, receipts } from '../lib/receipts.js';
import { standingWords, whyNot } from '../lib/standing.js';
import { stageWord } from '../lib/subject.js';
import { bearer } from '../lib/token.js';
import { choiceWord, isOpen, isSealed } from '../lib/words.js';
import { field, pick } from './field.js';
import './cast-buttons.js';
import './command-answer.js';
import './connection-state.js';
import './pending-commands.js';
import './provenance-mark.js';
import './vote-receipt.js';

/** A delegate's page: one vote, one member, three buttons, and the receipt of what the log made of it. */
class DelegateVote extends Piece {
    static properties = {
        open: { state: true },
        ballot: { state: true },
        member: { state: true },
        connection: { state: true },
        kept: { state: true },
        sent: { state: true },
        problem: { state: true },
    };
    command = new Command();
    #feed = null;

    constructor() {
        super();
        const asked = new URLSearchParams(location.search);
        Object.assign(this, { open: null, ballot: null, member: bearer()?.member ?? asked.get('member') ?? '', kept: receipts(), connection: 'connecting' });
        this.ballotId = asked.get('ballot') ?? '';
        this.command.addEventListener('change', () => this.#heard());
        this.addEventListener('choice', ({ detail }) => this.#cast(detail));
        this.addEventListener('taken', ({ detail }) => this.#found(detail));
    }

    connectedCallback() {
        super.connectedCallback();
        this.#listBallots();
        if (this.ballotId) this.#follow(this.ballotId);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.#feed?.close();
    }

    async #listBallots() {
        try {
            this.open = await api.ballotsIn('OPEN');
            if (!this.ballotId && this.open.length === 1) this.#follow(this.open[0].id);
        } catch ({ message }) {
            this.problem = message;
        }
    }

    #follow(id) {
        this.#feed?.close();
        Object.assign(this, { ballotId: id, ballot: null, sent: null });
        this.command.renew();
        this.#remember();
        if (!id) return;
        const feed = new BallotFeed(id);
        this.#feed = feed;
        feed.addEventListener('change', ({ detail }) => (this.ballot = detail.ballot));
        feed.addEventListener('connection', () => (this.connection = feed.connection));
        feed.open();
    }

    #remember() {
        const address = new URL(location.href);
        for (const [name, value] of Object.entries({ ballot: this.ballotId, member: this.member })) {
            if (value) address.searchParams.set(name, value);
            else address.searchParams.delete(name);
        }
        history.replaceState(null, '', address);
    }

    #line() {
        return this.ballot?.votes.find(({ member }) => member === this.member);
    }

    // A change says which vote it changes, so that it never undoes one that somebody else cast in between.
    async #cast(choice) {
        if (this.casting || this.command.state === 'sending') return;
        this.casting = true;
        const { ballot, member } = this;
        const line = this.#line();
        const replaces = await this.#standing(line?.seq ?? 0);
        this.casting = false;
        this.sent = { ballot: ballot.id, stream: ballot.proposal, question: ballot.question, member, name: line?.name ?? member, choice, replaces };
        this.command.send({ what: `Vote of ${this.sent.name}: ${choiceWord(choice)}`, path: `/v1/ballots/${ballot.id}/votes`, body: { member, choice, replaces } });
    }

    // The board may be a moment behind what this device was told.
    async #standing(seq) {
        const own = this.kept.find((one) => one.ballot === this.ballotId && one.member === this.member && one.seq >= seq);
        if (own || seq === 0) return own?.id;
        const record = await api.recordAt(this.ballot.proposal, seq).catch(() => null);
        return record?.id;
    }

    #heard() {
        const { state, answer, intent } = this.command;
        if (state === 'done' || state === 'late') {
            const log = `${answer.body.effect ?? 'ACCEPTED'}: ${answerWords(state, answer)}`;
            this.kept = keep({ ...this.sent, id: intent.id, seq: answer.body.seq, at: answer.at, log }, this.kept);
        }
        this.requestUpdate();
    }

    // A vote that was sent before the page was loaded again, and whose answer came now.
    #found({ answer, intent }) {
        const ballot = /^\/v1\/ballots\/(.+)\/votes$/.exec(intent.path)?.[1];
        if (!ballot) return;
        const { member, choice, replaces } = JSON.parse(intent.text);
        const about = { ballot, stream: answer.body.stream, question: intent.what, member, name: member, choice, replaces };
        const log = `${answer.body.effect}: ${answerWords('done', answer)}`;
        this.kept = keep({ ...about, id: intent.id, seq: answer.body.seq, at: answer.at, log }, this.kept);
    }

    render() {
        return html`<div class="delegate">${this.problem ? html`<div class="band" data-band="problem" role="alert"><p>${this.problem}</p></div>` : nothing}
            <pending-commands></pending-commands>
            <form class="fields choose" @change=${({ target }) => this.#choose(target)} @submit=${(event) => event.preventDefault()}>${this.#ballots()} ${this.#members()}</form>
            ${this.ballot ? this.#voting() : html`<p class="waiting" role="status">${this.#waiting()}</p>`}
            ${this.#receipts()}</div>`;
    }

    #waiting() {
        if (this.ballotId) return 'Waiting for the vote …';
        return this.open?.length === 0 ? 'No vote is open.' : 'Choose a vote.';
    }

    #ballots() {
        const named = (this.open ?? []).map((ballot) => [ballot.id, `${ballot.symbol}: ${stageWord(ballot) ?? ballot.title} (${ballot.assembly.name})`]);
        const here = this.ballotId && !named.some(([id]) => id === this.ballotId) ? [[this.ballotId, this.ballot?.symbol ?? this.ballotId]] : [];
        return field('Vote', pick('ballot', [['', 'Choose a vote'], ...here, ...named], this.ballotId));
    }

    #members() {
        const own = bearer()?.member; // a delegate's token is of one member, and the service takes no other
        const votes = (this.ballot?.votes ?? []).filter(({ member }) => !own || member === own);
        return field('Member', pick('member', [['', 'Choose a member'], ...votes.map(({ member, name }) => [member, name])], this.member));
    }

    #choose({ name, value }) {
        if (name === 'ballot') this.#follow(value);
        else {
            this.member = value;
            this.command.renew();
            this.#remember();
        }
    }

    #voting() {
        const { ballot, command } = this;
        const line = this.#line();
        const chosen = isOpen(ballot) && isSealed(ballot) ? this.#ownChoice(line) : line?.choice;
        return html`<section class="card voting" aria-labelledby="asked-title" data-state=${ballot.state}>
            <provenance-mark .provenance=${ballot.provenance}></provenance-mark>
            <h2 id="asked-title">${ballot.question}</h2>
            <p class="note">A yes means: ${ballot.yesMeans}</p>
            <cast-buttons .chosen=${chosen} .off=${whyNot(ballot, this.member, line, command)}></cast-buttons>
            <p role="status" data-testid="standing">${standingWords(ballot, line, chosen)}</p>
            <command-answer .command=${command} .state=${command.state}></command-answer>
            <connection-state .connection=${this.connection}></connection-state>
        </section>`;
    }

    // Under the seal the board does not say what was chosen; this device knows what it sent.
    #ownChoice(line) {
        return this.kept.find((one) => one.ballot === this.ballotId && one.member === this.member && one.seq === line?.seq)?.choice;
    }

    #receipts() {
        const here = this.kept.filter(({ ballot, member }) => ballot === this.ballotId && member === this.member);
        if (!here.length) return nothing;
        return html`<section aria-labelledby="receipts-title" class="receipts"><h2 id="receipts-title">Receipts <small>${here.length}</small></h2>
            ${here.map((receipt) => html`<vote-receipt .receipt=${receipt}></vote-receipt>`)}
            <p class="note">They are kept on this device only. <button type="button" class="quiet" @click=${() => (this.kept = forget())}>Forget all receipts</button></p></section>`;
    }
}
customElements.define('delegate-vote', DelegateVote);
