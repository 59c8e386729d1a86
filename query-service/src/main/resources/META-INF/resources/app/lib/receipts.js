// The receipts of this device, kept in its own storage: what a delegate pressed, and what the log said to it.

const KEPT = 'rollcall.receipts';

/** As many as are kept: a day in the hall. */
const MOST = 50;

export function receipts() {
    try {
        return JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    } catch {
        return []; // storage may be forbidden; then they last as long as the page
    }
}

/** Keeps one more, the latest first, and answers with all. */
export function keep(receipt, before = receipts()) {
    const all = [receipt, ...before.filter(({ id }) => id !== receipt.id)].slice(0, MOST);
    try {
        localStorage.setItem(KEPT, JSON.stringify(all));
    } catch {
        // see above
    }
    return all;
}

/** Forgets all of them: others may use this device after. */
export function forget() {
    try {
        localStorage.removeItem(KEPT);
    } catch {
        // see above
    }
    return [];
}

/** A receipt as text, for a message or a file. */
export const receiptText = ({ ballot, question, member, name, choice, id, seq, at, log, replaces }) =>
    [
        `Ballot: ${ballot} (${question})`,
        `Member: ${name} (${member})`,
        `Choice: ${choice}`,
        `Command: ${id}`,
        replaces ? `Changes: ${replaces}` : null,
        `Place in the log: ${seq ?? 'not known yet'}`,
        `Answered at: ${at}`,
        `The log said: ${log}`,
    ]
        .filter(Boolean)
        .join('\n');
