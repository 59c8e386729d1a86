// Which votes are looked at. A selection has the names of the interface, in the address of a page as in a question to the
// server, so that a list, its table to take away and the link to it are always the same votes.

/** What a list of votes can be narrowed by. */
export const KEYS = [
    ...['q', 'symbol', 'assembly', 'session', 'meeting', 'from', 'to'],
    ...['outcome', 'source', 'provenance', 'member', 'choice'],
];

/** What the address says of these keys; what is empty is left out. */
export function selected(keys = KEYS) {
    const query = new URLSearchParams(location.search);
    return given(Object.fromEntries(keys.map((key) => [key, query.get(key)?.trim()])));
}

/** A selection without its empty parts. */
export const given = (selection) => Object.fromEntries(Object.entries(selection).filter(([, value]) => value));

/** The selection as a query, with its question mark; nothing where nothing was selected. */
export function queryOf(selection) {
    const query = new URLSearchParams(given(selection)).toString();
    return query && `?${query}`;
}

/** Goes to a selection of the same page, as a step that "back" takes back. Returns whether that is another than before. */
export function select(selection) {
    const address = `${location.pathname}${queryOf(selection)}`;
    if (address === location.pathname + location.search) return false;
    window.history.pushState(null, '', address);
    return true;
}

const SYMBOL = /^(?:[A-Z]{1,4}\/|RES\/|(?:ES-)?\d+\/)\S*\d\S*$/i;

/** What was typed into the one field, told apart: a symbol, as `ES-11/1` or `a/res/69/286` too, or words. */
export function asked(text) {
    const typed = text.trim();
    return SYMBOL.test(typed) ? { symbol: typed, q: '' } : { q: typed, symbol: '' };
}
