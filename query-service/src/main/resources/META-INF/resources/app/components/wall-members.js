import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { light } from '../lib/light.js';
import { marksOf } from '../lib/marks.js';
import { Piece } from '../lib/piece.js';
import { fitOf, settingOf, usualLength } from '../lib/wall.js';
import { choiceOf, oneWord, isOpen, isReported } from '../lib/words.js';

/** Every member on a wall without scrolling: names as large as they fit, or lights alone where names could not be read. */
class WallMembers extends Piece {
    static properties = { ballot: { attribute: false }, groups: { attribute: false }, box: { state: true } };
    #sizes = new ResizeObserver(([{ contentRect }]) => this.#measure(contentRect));

    connectedCallback() {
        super.connectedCallback();
        this.#sizes.observe(this);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.#sizes.disconnect();
    }

    #measure({ width, height }) {
        this.box = { width, height, wall: innerHeight };
    }

    render() {
        if (!this.box?.height) return nothing;
        return isReported(this.ballot) ? this.#unnamed() : this.#roll();
    }

    #roll() {
        const { votes } = this.ballot;
        const setting = settingOf(votes.length, usualLength(votes.map((vote) => vote.name)), this.box);
        const inOrder = setting.named ? votes : this.#byGroup(votes);
        return html`<ul class="wall" ?data-named=${setting.named} style=${sized(setting)}>
            ${repeat(
                inOrder,
                (vote) => vote.member,
                (vote) => this.#member(vote, setting),
            )}
        </ul>`;
    }

    // Lights without names say something where neighbours belong together.
    #byGroup(votes) {
        const group = (vote) => this.groups.get(vote.member)?.[0] ?? '';
        return votes.toSorted((a, b) => group(a).localeCompare(group(b)));
    }

    #member(vote, { named, ...setting }) {
        const choice = choiceOf(vote);
        const [mark] = marksOf(vote, this.ballot);
        const words = oneWord(choice, isOpen(this.ballot));
        const short = named ? (mark?.short ?? '') : '';
        const { fit, two } = fitOf(setting, this.box.width, vote.name.length + short.length * 0.8);
        return html`<li data-member=${vote.member} data-choice=${choice}>${light(choice)}
            <span class=${named ? 'name' : 'hidden'} ?data-two=${two} style=${styleMap({ '--fit': fit.toFixed(3) })}>${vote.name}</span>
            ${short ? html`<abbr title=${mark.whole}>${short}</abbr>` : nothing}<span class="hidden">${words}</span></li>`;
    }

    #unnamed() {
        const { members, yes, no, abstain, pending } = this.ballot.tally;
        const known = Object.entries({ YES: yes, NO: no, ABSTAIN: abstain, NONE: pending }).flatMap(([choice, figure]) => Array(figure ?? 0).fill(choice));
        const all = [...known, ...Array(Math.max(0, members - known.length)).fill('UNKNOWN')];
        return html`<div class="wall" aria-hidden="true" style=${sized(settingOf(all.length, Infinity, this.box))}>${all.map(light)}</div>`;
    }
}

const sized = ({ columns, rows, size }) => styleMap({ '--columns': columns, '--rows': rows, '--size': `${size.toFixed(2)}px` });
customElements.define('wall-members', WallMembers);
