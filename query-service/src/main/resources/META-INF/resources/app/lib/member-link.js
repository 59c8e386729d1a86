import { html } from 'lit';
import { renamed } from './names.js';

/** The page of a member's record in a body. */
export const memberAddress = (code, assembly) =>
    `/members/${encodeURIComponent(code)}${assembly ? `?assembly=${encodeURIComponent(assembly)}` : ''}`;

/** A member's name as a link to its record; names are isolated, so that none turns the line around that it stands in. */
export const memberLink = ({ code, name }, assembly) =>
    html`<a class="member" href=${memberAddress(code, assembly)}><bdi>${renamed({ code, name }, assembly).name}</bdi></a>`;
