/**
 * Colours that can be said by name. The values are what is meant in a picture, not the corners of
 * sRGB: a red boat is never #ff0000.
 */
const namedColours: Readonly<Record<string, string>> = {
  red: '#c8302c',
  orange: '#e07a28',
  yellow: '#e8c634',
  gold: '#c49a3c',
  olive: '#7a7a34',
  lime: '#9ccc3c',
  green: '#3f8f48',
  teal: '#1f8080',
  turquoise: '#40bcb4',
  blue: '#2f62c0',
  navy: '#1e2c58',
  purple: '#7a3c94',
  violet: '#8a68c8',
  magenta: '#c43a90',
  pink: '#e89ab4',
  maroon: '#742430',
  brown: '#7a5236',
  beige: '#dccbaa',
  cream: '#f4ead2',
  white: '#f8f8f8',
  silver: '#bcc0c4',
  grey: '#808080',
  black: '#101010',
};

export const colourNames = Object.keys(namedColours);

const names = new Map(Object.entries(namedColours).map(([name, hex]) => [hex, name]));
const otherSpellings: Readonly<Record<string, string>> = { gray: 'grey', cyan: 'turquoise' };

/** Reads `#b3472a`, `#b42` or a name, with or without the `#`. Null for anything else. */
export function readColour(text: string): string | null {
  const typed = text.toLowerCase();
  const name = Object.hasOwn(otherSpellings, typed) ? otherSpellings[typed] : typed;
  if (name !== undefined && Object.hasOwn(namedColours, name)) return namedColours[name] ?? null;
  const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(typed) ?? [];
  if (digits === undefined) return null;
  return digits.length === 6 ? `#${digits}` : `#${[...digits].map((d) => d + d).join('')}`;
}

/** `red`, or `#b3472a` for what has no name. */
export function colourText(hex: string): string {
  return names.get(hex) ?? hex;
}
