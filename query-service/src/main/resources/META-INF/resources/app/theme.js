// Loaded before the first paint, as a classic script: a page that flashes white in a dark room is noticed by everyone.
(() => {
    const KEY = 'rollcall.theme';
    const ORDER = ['auto', 'light', 'dark'];
    const root = document.documentElement;
    const stored = () => {
        try {
            return localStorage.getItem(KEY) ?? 'auto';
        } catch {
            return 'auto'; // storage may be forbidden; then the choice lasts for this page
        }
    };
    const apply = (theme) => {
        root.dataset.theme = theme;
        const button = document.querySelector('[data-theme-button]');
        if (button) button.textContent = button.dataset[theme] ?? theme; // the server put the words there, in its language
    };
    const next = () => {
        const theme = ORDER[(ORDER.indexOf(root.dataset.theme) + 1) % ORDER.length];
        try {
            localStorage.setItem(KEY, theme);
        } catch {
            // see above
        }
        apply(theme);
    };
    apply(stored());
    addEventListener('DOMContentLoaded', () => {
        apply(root.dataset.theme);
        document.querySelector('[data-theme-button]')?.addEventListener('click', next);
    });
})();
