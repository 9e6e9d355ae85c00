// The vendors' own script: dark mode, the cookie bar, and closing what opened over the page.

const base = document.body.dataset.base ?? '/';
const site = document.body.dataset.site ?? '';

/** A year, in seconds. */
const year = 365 * 24 * 60 * 60;

for (const toggle of document.querySelectorAll('[data-theme-toggle]')) {
  toggle.addEventListener('click', () => {
    const dark = !document.documentElement.classList.contains('dark');
    document.documentElement.classList.toggle('dark', dark);
    document.documentElement.classList.toggle('light', !dark);
    toggle.setAttribute('aria-pressed', String(dark));
    // The server reads it, so that the next page comes in the right colours at once.
    document.cookie = `${site}_theme=${dark ? 'dark' : 'light'}; path=${base}; max-age=${year}; samesite=lax`;
  });
}

const cookieBar = document.querySelector('[data-cookie-bar]');
if (cookieBar) {
  const key = `${site}-cookies-seen`;
  cookieBar.hidden = localStorage.getItem(key) !== null;
  cookieBar.querySelector('button')?.addEventListener('click', () => {
    localStorage.setItem(key, 'yes');
    cookieBar.hidden = true;
  });
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const open of document.querySelectorAll('details.chat[open], details.site-menu[open]')) {
    open.removeAttribute('open');
    if (open.contains(document.activeElement)) open.querySelector('summary')?.focus();
  }
});
