import { html } from 'lit';

// Drawn, not typed: fonts differ in where they put these signs, and some have none of them.
const SIGN = {
    YES: 'M3.2 8.6 6.6 12 12.8 4.6',
    NO: 'M4.2 4.2 11.8 11.8M11.8 4.2 4.2 11.8',
    ABSTAIN: 'M8 2.8a5.2 5.2 0 1 1 0 10.4a5.2 5.2 0 1 1 0 -10.4M8 3v10A5 5 0 0 1 8 3',
    NONE: 'M8 8h.01',
    VOTED: 'M4.6 8.2h6.8',
    UNKNOWN: '',
    BARRED: 'M4.4 11.6 11.6 4.4',
    OUTSIDE: '',
};

/** The light of a choice: colour and sign. The word goes beside it, by whoever shows it. */
export const light = (choice) => html`<span class="light" data-light=${choice} aria-hidden="true"
    ><svg viewBox="0 0 16 16" focusable="false"><path d=${SIGN[choice]} /></svg
></span>`;
