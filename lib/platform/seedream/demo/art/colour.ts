/**
 * Colour in OKLCH, where equal steps look equal, and its way to sRGB.
 * Source of the matrices: Björn Ottosson, "A perceptual color space for image processing", 2020.
 */
export interface Oklch {
  /** Lightness, 0 (black) to 1 (white). */
  readonly l: number;
  /** Chroma, 0 (grey) to about 0.3. */
  readonly c: number;
  /** Hue in degrees: red about 25, yellow 100, green 145, blue 260, pink 350. */
  readonly h: number;
}

/** Encoded sRGB, each 0 to 1. Light that is brighter than white may go beyond 1 until the finish. */
export type Rgb = readonly [red: number, green: number, blue: number];

type Lab = readonly [l: number, a: number, b: number];

export function oklch(l: number, c: number, h: number): Oklch {
  return { l, c, h };
}

/** The nearest sRGB colour of the same lightness and hue: chroma gives way, never the hue. */
export function toRgb(colour: Oklch): Rgb {
  let low = 0;
  let high = colour.c;
  if (!isInside(linearFromLab(labOf(colour)))) {
    for (let step = 0; step < 12; step += 1) {
      const middle = (low + high) / 2;
      if (isInside(linearFromLab(labOf({ ...colour, c: middle })))) low = middle;
      else high = middle;
    }
  } else {
    low = high;
  }
  const [r, g, b] = linearFromLab(labOf({ ...colour, c: low }));
  return [encode(r), encode(g), encode(b)];
}

/** Mixed in OKLab, so that a blue and an orange meet in a quiet grey and not in a loud green. */
export function mix(from: Oklch, to: Oklch, amount: number): Oklch {
  const a = labOf(from);
  const b = labOf(to);
  return oklchOf([
    a[0] + (b[0] - a[0]) * amount,
    a[1] + (b[1] - a[1]) * amount,
    a[2] + (b[2] - a[2]) * amount,
  ]);
}

/** The same colour, lighter or darker and more or less colourful. */
export function tune(colour: Oklch, lightness: number, chromaFactor = 1, hueShift = 0): Oklch {
  return {
    l: Math.min(0.99, Math.max(0.02, colour.l + lightness)),
    c: Math.max(0, colour.c * chromaFactor),
    h: colour.h + hueShift,
  };
}

/** What a pixel of a photograph is in OKLCH. Channels 0 to 255. */
export function oklchOfPixel(red: number, green: number, blue: number): Oklch {
  const r = decode(red / 255);
  const g = decode(green / 255);
  const b = decode(blue / 255);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return oklchOf([
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]);
}

/** How far apart two hues are, in degrees, 0 to 180. */
export function hueDistance(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360;
  return turn > 180 ? 360 - turn : turn;
}

function labOf({ l, c, h }: Oklch): Lab {
  const angle = (h * Math.PI) / 180;
  return [l, c * Math.cos(angle), c * Math.sin(angle)];
}

function oklchOf([l, a, b]: Lab): Oklch {
  return { l, c: Math.hypot(a, b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

function linearFromLab([lightness, a, b]: Lab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function isInside(linear: Rgb): boolean {
  return linear.every((channel) => channel >= -0.0005 && channel <= 1.0005);
}

function encode(linear: number): number {
  const value = Math.min(1, Math.max(0, linear));
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
}

function decode(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
}
