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

/** Puts a theme on what `element` is the content of: the document, or an element with a shadow root of ours. */
export function applyTheme(theme: Theme, element: Element = document.documentElement) {
  const root = element.closest<HTMLElement>('.demarche') ?? document.documentElement;
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
