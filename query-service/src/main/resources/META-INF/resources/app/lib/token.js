// Who somebody is: a token that came behind the # of a link. A browser sends that part to nobody; it is taken out of the address before
// anything else looks at it, and kept for this tab only.

const KEPT = 'rollcall.token';
const LINK = /^#token=([\w-]+\.[\w-]+\.[\w-]+)$/;

let held = null; // where storage is forbidden a token lasts as long as its page

function stored() {
    try {
        return sessionStorage.getItem(KEPT) ?? held;
    } catch {
        return held;
    }
}

function keep(text) {
    held = text;
    try {
        if (text) sessionStorage.setItem(KEPT, text);
        else sessionStorage.removeItem(KEPT);
    } catch {
        // see above
    }
}

function take() {
    const found = LINK.exec(location.hash);
    if (!found) return;
    keep(found[1]);
    history.replaceState(history.state, '', location.pathname + location.search);
    dispatchEvent(new CustomEvent('rollcall-token'));
}

take();
addEventListener('hashchange', take);

/** What a command is sent with. */
export const authorization = () => {
    const text = stored();
    return text ? { Authorization: `Bearer ${text}` } : {};
};

/** What the token says of its bearer, to be shown; whether it is true is decided by the service. Null without one. */
export function bearer() {
    try {
        const claims = stored().split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
        const { sub, groups, member, assembly, exp } = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(claims), (byte) => byte.charCodeAt(0))));
        return { sub: String(sub), roles: [groups ?? []].flat().map(String), member, assembly, until: new Date(exp * 1000) };
    } catch {
        return null;
    }
}

/** Forgets it: from here on this tab is nobody. */
export function signOut() {
    keep(null);
    dispatchEvent(new CustomEvent('rollcall-token'));
}
