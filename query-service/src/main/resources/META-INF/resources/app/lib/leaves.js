/**
 * A list that is read leaf by leaf: `start` with a question, `more` with the cursor of the last answer. An answer that a newer
 * question has overtaken is dropped. Fires `change` whenever `items`, `next`, `reading` or `problem` did.
 */
export class Leaves extends EventTarget {
    items = null; // null until something was answered: not yet known is not the same as none
    next = null;
    answer = null; // the last one whole, for what it says besides its items
    reading = false;
    problem = null;
    #read;
    #question = null;

    /** @param read answers a question from a cursor on with `{items, next}` */
    constructor(read) {
        super();
        this.#read = read;
    }

    start(question) {
        this.#question = question;
        return this.#turn(question, undefined, []);
    }

    more() {
        if (this.reading || !this.next) return undefined;
        return this.#turn(this.#question, this.next, this.items);
    }

    async #turn(question, cursor, before) {
        this.#set({ reading: true, problem: null });
        try {
            const answer = await this.#read(question, cursor);
            const items = [...before, ...answer.items];
            if (question === this.#question) this.#set({ items, next: answer.next, answer, reading: false });
        } catch ({ message }) {
            if (question === this.#question) this.#set({ reading: false, problem: message });
        }
    }

    #set(change) {
        Object.assign(this, change);
        this.dispatchEvent(new CustomEvent('change'));
    }
}
