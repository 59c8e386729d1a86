// The state of a page lives in its address, so that what someone sees can be sent to someone else.

const DEFAULTS = { text: '', group: '', choices: [], sort: 'name', view: 'board' };

/** How the board is shown, read from the address. */
export function shown() {
    const query = new URLSearchParams(location.search);
    const choices = (query.get('choice') ?? '').split(',').filter(Boolean);
    return { ...DEFAULTS, ...Object.fromEntries([...query].filter(([key]) => key in DEFAULTS)), choices };
}

/** Writes how the board is shown into the address, without a step in the history for every key stroke. */
export function show(display) {
    const address = new URL(location.href);
    const { choices, ...texts } = display;
    for (const [key, value] of Object.entries({ ...texts, choice: choices.join(',') })) {
        const standard = !value || value === DEFAULTS[key];
        if (standard) address.searchParams.delete(key);
        else address.searchParams.set(key, value);
    }
    history.replaceState(null, '', address);
}

/** The moment that the address asks for, or undefined for live. */
export function moment() {
    const seq = new URLSearchParams(location.search).get('seq');
    return seq && /^\d+$/.test(seq) ? Number(seq) : undefined;
}

/** What the address says instead of a moment's number; undefined where it says one, or nothing. */
export function misread() {
    const seq = new URLSearchParams(location.search).get('seq');
    return seq && moment() === undefined ? seq : undefined;
}

/** The time that the address asks for, which its moment is found by; undefined for none. */
export const time = () => new URLSearchParams(location.search).get('at') ?? undefined;

/** This page at a moment, or live without one; the filters stay. A time is said by the moment that it stands for. */
export function addressOf(seq) {
    const address = new URL(location.href);
    address.searchParams.delete('at');
    if (seq === undefined) address.searchParams.delete('seq');
    else address.searchParams.set('seq', seq);
    return `${address.pathname}${address.search}`;
}

/** Milliseconds between two writes of a moment: browsers refuse an address that changes with every picture. */
const WRITE_EVERY = 400;
const writing = { timer: null, seq: undefined };

/** Writes the moment that is shown into the address, or none for live; during a replay not every one of them. */
export function showMoment(seq) {
    writing.seq = seq;
    if (writing.timer || (seq === moment() && !time())) return;
    history.replaceState(null, '', addressOf(seq));
    writing.timer = setTimeout(() => {
        writing.timer = null;
        showMoment(writing.seq);
    }, WRITE_EVERY);
}

/** Whether the address asks for hints on what is still needed. */
export const hinted = () => new URLSearchParams(location.search).get('hints') === 'on';

/** Writes into the address whether hints are shown. */
export function setHints(on) {
    const address = new URL(location.href);
    if (on) address.searchParams.set('hints', 'on');
    else address.searchParams.delete('hints');
    history.replaceState(null, '', address);
}
