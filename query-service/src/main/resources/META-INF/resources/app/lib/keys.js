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

/** Calls the action of a key pressed outside of a field. Returns the function that stops it. */
export function onKey(actions) {
    const pressed = (event) => {
        const typing = event.target.closest?.('input, select, textarea, dialog');
        const action = actions[event.key] ?? actions[event.key.toLowerCase()];
        if (!action || typing || event.ctrlKey || event.metaKey || event.altKey || !shortcuts()) return;
        event.preventDefault();
        action();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
}
