import { THEMES, type Theme } from '../view/address.ts';

const KEY = 'demarche-theme';

/** The theme that the reader chose last time; "auto" where there is none, or no storage (private windows, sandboxes). */
export function rememberedTheme(): Theme {
  try {
    const value = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === value) ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** Keeps the reader's theme for the next time, where that is possible. */
export function rememberTheme(theme: Theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A sandbox: the address still holds it.
  }
}

/** Puts a theme on the document; "auto" leaves it to the reader's system. */
export function applyTheme(theme: Theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
