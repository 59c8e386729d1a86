import { html } from 'lit';
import { Piece } from '../lib/piece.js';
import { shortcuts, setShortcuts } from '../lib/keys.js';
import { say } from '../lib/language.js';

const WORDS = [
    ['Recorded vote', 'A vote in which the choice of every member is written down by name.'],
    ['In favour, against', 'A yes or a no. Together they are the members present and voting.'],
    ['Abstaining', 'The member took part and chose neither. An abstention is outside the base.'],
    ['Not voting', 'On the roll, without a vote at the close. While voting is open the board says “not yet voted”.'],
    ['Base', 'The number that the required majority is a share of: here those who voted yes or no.'],
    ['Required majority', 'The mark on the bar. Two-thirds of 146 is 98, because 97 would be less than two-thirds.'],
    [
        'Open, closed, announced',
        'The count decides at the close. The chair announces later, and what it says stands beside the count.',
    ],
    ['Art. 19', 'A member in arrears may lose its vote under Article 19 of the Charter. It stays on the roll.'],
    ['Changed', 'A member may change its vote until the close; the last one counts.'],
    [
        'Provenance',
        'Live votes happened now; imported ones are from the record; simulated ones replay a record with invented timing; test votes are practice.',
    ],
];

/** Ten words that explain the board, and its keys. */
class HowToRead extends Piece {
    render() {
        return html`<button type="button" class="quiet" @click=${() => this.show()}>${say('page.readThis')}</button>
            <dialog aria-labelledby="how-title" @click=${(event) => event.target.localName === 'dialog' && event.target.close()}>
                <div>
                    <h2 id="how-title">${say('page.readThis')}</h2>
                    <dl lang="en" dir="ltr">${WORDS.map(([word, text]) => html`<div><dt>${word}</dt><dd>${text}</dd></div>`)}</dl>
                    <h3>${say('page.keys')}</h3>
                    <p lang="en" dir="ltr"><kbd>/</kbd> find a member · <kbd>1</kbd> board · <kbd>2</kbd> table · <kbd>3</kbd> tiles · <kbd>4</kbd> line · <kbd>Space</kbd> play or pause the vote · <kbd>←</kbd> <kbd>→</kbd> one step ·
                        <kbd>Home</kbd> <kbd>End</kbd> first and last moment of a replay · <kbd>L</kbd> go to live · <kbd>?</kbd> this page</p>
                    <label><input type="checkbox" .checked=${shortcuts()} @change=${(event) => setShortcuts(event.target.checked)} /> ${say('page.useKeys')}</label>
                    <form method="dialog"><button>${say('page.close')}</button></form>
                </div>
            </dialog>`;
    }

    show() {
        const dialog = this.querySelector('dialog');
        if (!dialog.open) dialog.showModal();
    }
}
customElements.define('how-to-read', HowToRead);
