/** A colour by what the eye makes of it: lightness 0 to 1, and two axes of hue of about ±0.4. */
export interface Oklab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/**
 * sRGB to OKLab. Source of the numbers: Björn Ottosson, "A perceptual color space for image
 * processing", 2020 (public domain), with the matrices revised in 2021.
 *
 * @param red 0 to 255, like the others
 */
export function toOklab(red: number, green: number, blue: number): Oklab {
  const r = linear(red);
  const g = linear(green);
  const b = linear(blue);
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  };
}

/** OKLab to sRGB, 0 to 255 each, cut to what a screen can show. */
function fromOklab({ l, a, b }: Oklab): { red: number; green: number; blue: number } {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    red: gamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    green: gamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    blue: gamma(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  };
}

/** How different two colours look; 0.02 is just to be seen side by side. */
export function colourDistance(one: Oklab, other: Oklab): number {
  return Math.hypot(one.l - other.l, one.a - other.a, one.b - other.b);
}

/** @param hex `#` and six hexadecimal digits, sRGB */
export function hexToOklab(hex: string): Oklab {
  const value = Number.parseInt(hex.slice(1), 16);
  return toOklab(value >> 16, (value >> 8) & 255, value & 255);
}

export function oklabToHex(colour: Oklab): string {
  const { red, green, blue } = fromOklab(colour);
  return `#${((red << 16) | (green << 8) | blue).toString(16).padStart(6, '0')}`;
}

function linear(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function gamma(part: number): number {
  const value = part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, Math.max(0, value)));
}
