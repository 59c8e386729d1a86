// What the pages ask of the server besides the live stream.

/** A JSON answer; an error carries the server's own sentence where it gave one. */
async function get(address) {
    const answer = await fetch(address, { headers: { Accept: 'application/json' } });
    if (answer.ok) return answer.json();
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail ?? `The server answered ${answer.status}.`);
}

/** A ballot now, or as it was at `seq`. */
export function ballot(id, seq) {
    const moment = seq === undefined ? '' : `?seq=${encodeURIComponent(seq)}`;
    return get(`/v1/ballots/${encodeURIComponent(id)}${moment}`);
}

/** The ballots in a state, without their votes. */
export async function ballotsIn(state) {
    const { ballots } = await get(`/v1/ballots?state=${state}&limit=50`);
    return ballots;
}

/** Group names by member code on a day; an empty map where the assembly has no groups or cannot be asked. */
export async function groupsOn(assembly, day) {
    const members = await get(`/v1/members?assembly=${encodeURIComponent(assembly)}`).catch(() => []);
    const holds = ({ from, to }) => (!from || from <= day) && (!to || day < to);
    const named = members.map(({ code, groups }) => [code, (groups ?? []).filter(holds).map((group) => group.name)]);
    return new Map(named.filter(([, names]) => names.length > 0));
}

/** A proposal now, or as it stood at `seq`. */
export function proposal(id, seq) {
    const moment = seq === undefined ? '' : `?seq=${encodeURIComponent(seq)}`;
    return get(`/v1/proposals/${encodeURIComponent(id)}${moment}`);
}

/** A meeting with everything in the order it happened. */
export const meeting = (slug) => get(`/v1/meetings/${encodeURIComponent(slug)}`);

/** The latest meetings, without what happened in them. */
export async function meetings() {
    const { meetings: found } = await get('/v1/meetings?limit=20');
    return found;
}
