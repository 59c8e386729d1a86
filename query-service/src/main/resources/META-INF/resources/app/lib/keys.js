// Single keys as shortcuts. Speech input types letters that nobody meant as keys, so they can be switched off (WCAG 2.1.4).

const KEY = 'rollcall.keys';

export function shortcuts() {
    try {
        return localStorage.getItem(KEY) !== 'off';
    } catch {
        return true;
    }
}

export function setShortcuts(on) {
    try {
        localStorage.setItem(KEY, on ? 'on' : 'off');
    } catch {
        // storage may be forbidden; the keys then stay on
    }
}

/** Where what is typed is text, or a choice from a list. */
const FIELD = 'input:not([type="range"]), select, textarea, dialog';

/** Whether the key has a meaning of its own where it was pressed: in a field, on a button, along a slider or a wide table. */
function meant({ key, target }) {
    const inside = (what) => target.closest?.(what);
    if (inside(FIELD)) return true;
    if (key === ' ') return inside('button, a, summary');
    return /^(Arrow|Home|End)/.test(key) && inside('input, .scroll');
}

/**
 * Calls the action of a key that has no other meaning there; one that answers `false` leaves it to the browser.
 * Returns the function that stops it.
 */
export function onKey(actions) {
    const pressed = (event) => {
        const action = actions[event.key] ?? actions[event.key.toLowerCase()];
        if (!action || meant(event) || event.ctrlKey || event.metaKey || event.altKey || !shortcuts()) return;
        const held = event.key === ' ' && event.repeat; // a toggle is meant once
        if (held || action() !== false) event.preventDefault();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
}
