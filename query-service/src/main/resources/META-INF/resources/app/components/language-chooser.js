import { html } from 'lit';
import { LANGUAGES, language, say } from '../lib/language.js';
import { Piece } from '../lib/piece.js';

const COOKIE = 'rollcall-language';

/** How long a language is kept, in seconds: a year from the last time it was chosen. */
const KEPT = 31_536_000;

const keep = (tag, more = '') => (document.cookie = `${COOKIE}=${tag}; path=/; SameSite=Lax${more}`);

/** The languages by their own names. The choice goes into the address, and into a cookie so that the server renders by it. */
class LanguageChooser extends Piece {
    // Someone who follows a link in a language stays in it, unless another was chosen here before.
    connectedCallback() {
        super.connectedCallback();
        const asked = new URLSearchParams(location.search).get('lang');
        if (asked in LANGUAGES && !document.cookie.includes(`${COOKIE}=`)) keep(asked);
    }

    render() {
        return html`<label class="language"><span class="hidden">${say('page.language')}</span>
            <select @change=${({ target }) => this.#choose(target.value)}>
                ${Object.entries(LANGUAGES).map(([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === language}>${name}</option>`)}
            </select></label>`;
    }

    #choose(tag) {
        keep(tag, `; max-age=${KEPT}`);
        const address = new URL(location.href);
        address.searchParams.set('lang', tag);
        location.assign(address);
    }
}
customElements.define('language-chooser', LanguageChooser);
