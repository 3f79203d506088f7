import { type Theme, themeCookie } from '#lib/accounts/theme';

/** The colour around the page, for the browser's own bars: `--ground` of app/globals.css in sRGB. */
export const groundColors = { light: '#f9fafb', dark: '#0b0c0e' } as const;

/** A cookie to be set by the browser: a year long, or gone at once for `system`. */
export function writeThemeCookie(theme: Theme): string {
  const maxAgeSeconds = theme === 'system' ? 0 : 365 * 24 * 60 * 60;
  const value = theme === 'system' ? '' : theme;
  return `${themeCookie}=${value}; path=/; max-age=${maxAgeSeconds}; samesite=lax`;
}
