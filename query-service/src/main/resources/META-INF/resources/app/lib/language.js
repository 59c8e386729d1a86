// The language of this page. The server chose it (address, then what was kept, then the browser), wrote it at the root, and
// maps `catalogue` to the words of that language alone.
import { html } from 'lit';
import catalogue from 'catalogue';

/** The six official languages of the United Nations, in the order of their own names in the chooser. */
export const LANGUAGES = { ar: 'العربية', zh: '中文', en: 'English', fr: 'Français', ru: 'Русский', es: 'Español' };

export const language = document.documentElement.lang in LANGUAGES ? document.documentElement.lang : 'en';
export const isEnglish = language === 'en';
export const rightToLeft = document.documentElement.dir === 'rtl';

/** Days of Britain's order in English; figures in the digits that documents and their symbols are written with. */
export const LOCALE = { en: 'en-GB', ar: 'ar-u-nu-latn', zh: 'zh-Hans' }[language] ?? language;

const plurals = new Intl.PluralRules(LOCALE);
const filled = (text, values) =>
    values ? text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? (values[name] ?? '') : whole)) : text;

/** Whether there are words under that key. */
export const has = (key) => key in catalogue;

/** The words under a key, with their gaps filled; a key without words shows itself, so that nobody overlooks it. */
export const say = (key, values) => filled(catalogue[key] ?? key, values);

/** A number with its noun, in the form that the language asks for. */
export function count(key, n) {
    const forms = catalogue[`count.${key}`];
    return filled(forms[plurals.select(n)] ?? forms.other, { n });
}

/** Names one after the other, as the language strings them. */
export const listed = (names) => names.join(say('list.separator'));

export const compareNames = new Intl.Collator(LOCALE).compare;

/** Text of the record or of a rule, which is English on every page and says so. */
export const original = (text) => (isEnglish || !text ? text : html`<span lang="en" dir="ltr">${text}</span>`);
