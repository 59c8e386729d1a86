// How members are set so that all of them fit a wall: as large as they can be, in columns that fill the height.

/** Below this share of the wall's whole height a name cannot be read from the back of a hall. */
const READABLE = 0.0115;

/** A letter is about this wide, in ems; a light with its gap takes this many. */
const [LETTER, LIGHT] = [0.54, 1.75];

/** The most that a row may be tall, in ems: a few members are not spread over a whole wall. */
const [ROW, LARGEST] = [1.45, 0.08];

/**
 * The columns, rows and type size at which so many members fit a width and a height, with names of that many letters (longer ones
 * are set smaller); `named` says whether the names can be read then, on a wall of that whole height. If not, lights alone fill it.
 */
export function settingOf(members, letters, { width, height, wall }) {
    const settings = Array.from({ length: Math.min(members, 40) }, (_, i) => setting(i + 1, members, letters, { width, height }));
    const best = settings.reduce((one, other) => (other.size > one.size ? other : one));
    return best.size >= wall * READABLE ? { ...best, named: true } : { ...lightsOnly(members, { width, height }), named: false };
}

function setting(columns, members, letters, { width, height }) {
    const rows = Math.ceil(members / columns);
    const size = Math.min(height / rows / ROW, width / columns / (letters * LETTER + LIGHT), height * LARGEST);
    return { columns, rows, size };
}

// Squares: as many in a row as makes them largest.
function lightsOnly(members, { width, height }) {
    const all = Array.from({ length: members }, (_, i) => {
        const rows = Math.ceil(members / (i + 1));
        return { columns: i + 1, rows, size: Math.min(width / (i + 1), height / rows) };
    });
    return all.reduce((one, other) => (other.size > one.size ? other : one));
}

/** The size of two lines in one row, in ems. */
const HALF = 0.62;

/** How a name is set in its column, in ems: smaller where it is too long, or in two lines where those are larger than that. */
export function fitOf({ columns, size }, width, letters) {
    const room = (width / columns / size - LIGHT) / LETTER;
    if (letters <= room) return { fit: 1, two: false };
    const two = Math.min(HALF, (1.7 * room) / letters);
    return two > room / letters ? { fit: two, two: true } : { fit: room / letters, two: false };
}

/** The length that nine of ten names do not exceed. */
export function usualLength(names) {
    const lengths = names.map((name) => name.length).sort((a, b) => a - b);
    return lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 1;
}
