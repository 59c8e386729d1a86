// Every answer to a command in words: what happened, and what can be done about it.
import { sentence } from './words.js';

const stop = (words) => (/[.!?…]$/.test(words) ? words : `${words}.`);
const detail = ({ detail: words, reason }) => (words ? ` ${stop(sentence(words))}` : reason ? ` ${reason}.` : '');

const DONE = {
    APPLIED: 'It is in the log.',
    REPLACED: 'It is in the log, in place of the vote before.',
    DUPLICATE: 'It was in the log already; nothing was done twice.',
};

function refused({ status, body }) {
    if (status === 400) return `Not understood.${detail(body)}`;
    if (status === 401) return `Nobody is signed in here, or the token has ended.${detail(body)}`;
    if (status === 403) return `That may not be done from here.${detail(body)}`;
    if (status === 404) return `Not found.${detail(body)}`;
    if (status === 409) return `Refused.${detail(body)}`;
    if (status === 422) return `Not possible.${detail(body)}`;
    if (status === 429) return `Too many at once.${detail(body)}`;
    if (status === 503) return `Not accepted; nothing was done.${detail(body)}`;
    return `The service answered ${status}; nothing was done.${detail(body)}`;
}

/** What came of a command, as sentences. */
export function answerWords(state, answer) {
    if (state === 'sending') return 'Sending …';
    if (state === 'late') return 'Accepted and safe in the log. What it did is not known yet.';
    if (state === 'unknown')
        return answer?.status === 503
            ? `It is not known whether it was done.${detail(answer.body)}`
            : 'No answer came: it is not known whether it was done.';
    if (state === 'refused') return refused(answer);
    if (answer.status === 200 && answer.body.effect)
        return `It was done before, under this id; nothing was done twice.`;
    return DONE[answer.body.effect] ?? 'Done.';
}

/** What can be done about it, as the words of a button; nothing where all is said. */
export const offerWords = (state) =>
    ({ unknown: 'Repeat it with the same id', late: 'Ask what it did' })[state] ?? null;
