import { LitElement } from 'lit';

/**
 * A component that renders into the page itself instead of a shadow root: one set of styles for all, ids that labels can
 * point at, and a page that prints. What the server put inside it is replaced by the first render.
 */
export class Piece extends LitElement {
    createRenderRoot() {
        this.replaceChildren();
        return this;
    }
}
