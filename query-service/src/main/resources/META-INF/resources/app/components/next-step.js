import { html, nothing } from 'lit';
import { outcomeWord } from '../lib/subject.js';
import { counted } from '../lib/words.js';
import './determine-majority.js';
import './open-ballot.js';
import './text-forms.js';

const fold = (words, form) => html`<details class="further"><summary>${words}</summary>${form}</details>`;
const ballotLink = ({ id }, words) => html`<p class="next"><a class="go" href=${`/control/ballots/${encodeURIComponent(id)}`}>${words}</a></p>`;
const heading = (words) => html`<h2 id="next-title" tabindex="-1">${words}</h2>`;

/** The step that comes next, with its form; and the other ways to end the proceedings, folded. */
export function nextStep(proposal, body, roll) {
    const open = proposal.ballots.find(({ state }) => state === 'OPEN');
    const closed = proposal.ballots.findLast(({ state }) => state === 'CLOSED');
    if (open) return voting(open);
    return html`${closed ? announce(closed) : nothing} ${proposal.state === 'DECIDED' ? decided(proposal, closed) : undecided(proposal, body, roll, closed)}`;
}

function voting(ballot) {
    const { members, pending } = ballot.tally;
    return html`${heading('A vote is open')}
        <p>${ballot.question} ${members - pending} of ${counted(members, 'member')} have voted.</p>
        ${ballotLink(ballot, 'Run the vote')}`;
}

const announce = (ballot) => html`${heading('Announce the result')}
    <p>The vote on “${ballot.question}” is closed and not announced yet.</p>${ballotLink(ballot, 'Announce it')}`;

function decided(proposal, closed) {
    const { outcome, resolution, symbol } = proposal;
    const title = closed ? nothing : heading(resolution ? 'All is done' : 'Decided');
    if (outcome !== 'ADOPTED') return html`${title}<p>${symbol} is ${outcomeWord(outcome)}. Nothing more is expected.</p>`;
    if (resolution) return html`${title}<p>${symbol} was adopted and is ${resolution}.</p>`;
    return html`${closed ? html`<h3>Number the resolution</h3>` : heading('Number the resolution')}<number-resolution .proposal=${proposal}></number-resolution>`;
}

function undecided(proposal, body, roll, closed) {
    const main = proposal.majority
        ? html`${closed ? html`<h3>Open the next vote</h3>` : heading('Open a vote')}<open-ballot .proposal=${proposal} .body=${body} .roll=${roll}></open-ballot>`
        : html`${heading('Determine the majority')}<determine-majority .proposal=${proposal} .body=${body}></determine-majority>`;
    return html`${main}
        ${proposal.majority ? fold('Determine another majority', html`<determine-majority .proposal=${proposal} .body=${body}></determine-majority>`) : nothing}
        ${fold('Adopt it without a vote', html`<adopt-unopposed .proposal=${proposal}></adopt-unopposed>`)}
        ${fold('Revise the draft', html`<revise-proposal .proposal=${proposal}></revise-proposal>`)}
        ${fold('Withdraw the draft', html`<withdraw-proposal .proposal=${proposal}></withdraw-proposal>`)}`;
}
