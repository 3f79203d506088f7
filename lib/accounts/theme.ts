/** What a person wants to see; `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = 'theme';

/** The colour around the page, for the browser's own bars: `--ground` of app/globals.css in sRGB. */
export const groundColors = { light: '#f9fafb', dark: '#0b0c0e' } as const;

/** Anything but the two explicit themes, an absent cookie too, means `system`. */
export function readTheme(cookie: string | undefined): Theme {
  return cookie === 'light' || cookie === 'dark' ? cookie : 'system';
}

/** A cookie to be set by the browser: a year long, or gone at once for `system`. */
export function writeThemeCookie(theme: Theme): string {
  const maxAgeSeconds = theme === 'system' ? 0 : 365 * 24 * 60 * 60;
  const value = theme === 'system' ? '' : theme;
  return `${themeCookie}=${value}; path=/; max-age=${maxAgeSeconds}; samesite=lax`;
}
