/** Where a browser keeps the width of its grid, so that the first page is laid out for it. */
export const widthCookie = 'gallery_width';

/** In CSS pixels; narrower and wider ones are none. */
const narrowest = 200;
const widest = 8000;
/** What a window is likely to leave before anything is known of it. */
const guesses = { phone: 358, other: 1344 } as const;

/** The width that the grid is likely to have, in CSS pixels. */
export function gridWidth(headers: { get(name: string): string | null }): number {
  const cookies = headers.get('cookie') ?? '';
  const kept = new RegExp(`(?:^|;\\s*)${widthCookie}=(\\d{3,4})(?:;|$)`).exec(cookies)?.[1];
  const width = Number(kept);
  if (width >= narrowest && width <= widest) return width;
  return /mobi/i.test(headers.get('user-agent') ?? '') ? guesses.phone : guesses.other;
}
