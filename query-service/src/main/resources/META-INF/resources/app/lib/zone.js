// Times of a meeting in the time zone of its place. A recorded day has no time, and is given none.
import { LOCALE, say } from './language.js';

const hasTime = (at) => at && at.length > 10;

function format(at, timeZone, parts) {
    const zone = hasTime(at) ? (timeZone ?? 'UTC') : 'UTC';
    try {
        return new Date(at).toLocaleString(LOCALE, { ...parts, timeZone: zone });
    } catch {
        return new Date(at).toLocaleString(LOCALE, { ...parts, timeZone: 'UTC' }); // a zone that this browser does not know
    }
}

/** The day of a moment at that place. */
export const dayIn = (at, timeZone) =>
    at ? format(at, timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }) : say('zone.noDay');

/** The time of day of a moment at that place, with the zone's short name. */
export const clockIn = (at, timeZone) =>
    hasTime(at)
        ? format(at, timeZone, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZoneName: 'short' })
        : '';
