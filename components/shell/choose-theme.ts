import type { Theme } from '#lib/accounts/theme';
import { groundColors, writeThemeCookie } from '#lib/accounts/theme-look';
import { themeStore } from '#lib/accounts/theme-store';

/** Light, dark, or as the device: at once, and on the next visit too. */
export function chooseTheme(theme: Theme): void {
  themeStore.setState({ chosen: theme });
  const root = document.documentElement;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet.
  document.cookie = writeThemeCookie(theme);
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light';
    meta.content = groundColors[theme === 'system' ? own : theme];
  }
}
