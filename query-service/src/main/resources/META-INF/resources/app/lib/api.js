// What the pages ask of the server besides the live stream.

/** A JSON answer; an error carries the server's own sentence where it gave one. */
async function get(address) {
    const answer = await fetch(address, { headers: { Accept: 'application/json' } });
    if (answer.ok) return answer.json();
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail ?? `The server answered ${answer.status}.`);
}

/** The same with a question; what is empty is not asked. */
const ask = (path, question) => {
    const said = Object.entries(question).filter(([, value]) => value !== undefined && value !== null && value !== '');
    const query = new URLSearchParams(said).toString();
    return get(query ? `${path}?${query}` : path);
};

/** A ballot now, as it was at `seq`, or as it was at a time where times were recorded. */
export const ballot = (id, seq, at) => ask(`/v1/ballots/${encodeURIComponent(id)}`, { seq, at });

/** The states of a ballot at each of its changes, with the votes that changed. */
export const frames = (id) => get(`/v1/ballots/${encodeURIComponent(id)}/frames`);

/** The ballots in a state, without their votes. */
export async function ballotsIn(state) {
    const { ballots } = await get(`/v1/ballots?state=${state}&limit=50`);
    return ballots;
}

/** Group names by member code on a day; an empty map where the assembly has no groups or cannot be asked. */
export async function groupsOn(assembly, day) {
    const members = await membersOf(assembly).catch(() => []);
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

/** The time zone of the place where a meeting of that symbol sits, where one is known. */
export async function zoneOf(symbol) {
    const { meetings: found } = await ask('/v1/meetings', { symbol, limit: 1 });
    return found[0]?.timeZone ?? undefined;
}

/** A page of the decided votes of a selection, the newest first. */
export const votes = (selection, cursor, limit = 30) => ask('/v1/history', { ...selection, cursor, limit });

/** The first of a selection by an order: `divided`, `close`, or `otherwise` under a rule. */
export const ranking = (by, selection, limit = 30) => ask('/v1/rankings', { ...selection, by, limit });

/** Who moved between two votes, each said by id or by symbol. */
export const comparison = (left, right) => ask('/v1/compare', { left, right });

const ofMember = (code, what = '') => `/v1/members/${encodeURIComponent(code)}${what}`;

/** How a member voted over a selection: totals, and the same by session. */
export const record = (code, selection) => ask(ofMember(code), selection);

/** A page of a member's votes, the newest first; with a choice those in which it made it. */
export const recordVotes = (code, selection, cursor, limit = 30) =>
    ask(ofMember(code, '/votes'), { ...selection, cursor, limit });

/** With whom a member votes, the highest share first. */
export const agreement = (code, selection, least) => ask(ofMember(code, '/agreement'), { ...selection, least });

/** The bodies that vote. */
export const assemblies = () => get('/v1/assemblies');

/** The newest drafts that were submitted here, live or as a test, without their ballots. */
export async function drafts() {
    const lists = await Promise.all(['LIVE', 'TEST'].map((provenance) => ask('/v1/proposals', { provenance, limit: 50 })));
    return lists.flatMap(({ proposals }) => proposals);
}

/** What closing an open ballot would decide with the votes that are in. */
export const ifClosed = (id) => get(`/v1/ballots/${encodeURIComponent(id)}/if-closed`);

/** The record at a place of a stream. */
export async function recordAt(stream, seq) {
    const { events } = await ask('/v1/events', { stream, after: seq - 1, limit: 1 });
    return events[0];
}

/** How the platform is. */
export const ops = () => get('/v1/ops');

const bodies = new Map();

/** All who ever were members of a body, with their names in six languages and their groups; asked for once a page. */
export function membersOf(assembly) {
    if (!bodies.has(assembly)) bodies.set(assembly, ask('/v1/members', { assembly }));
    bodies.get(assembly).catch(() => bodies.delete(assembly));
    return bodies.get(assembly);
}
