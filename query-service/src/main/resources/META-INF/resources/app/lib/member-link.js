import { html } from 'lit';

/** The page of a member's record in a body. */
export const memberAddress = (code, assembly) =>
    `/members/${encodeURIComponent(code)}${assembly ? `?assembly=${encodeURIComponent(assembly)}` : ''}`;

/** A member's name as a link to its record; names are isolated, so that none turns the line around that it stands in. */
export const memberLink = ({ code, name }, assembly) =>
    html`<a class="member" href=${memberAddress(code, assembly)}><bdi>${name}</bdi></a>`;
