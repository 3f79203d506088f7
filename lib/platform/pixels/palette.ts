import { colourDistance, type Oklab, oklabToHex, toOklab } from '#lib/platform/pixels/oklab';

export interface PaletteColour {
  /** `#` and six hexadecimal digits, sRGB. */
  readonly hex: string;
  /** Part of the picture's area, 0 to 1. */
  readonly share: number;
}

const mostColours = 6;
/** A colour of less of the picture than this is a speck. */
const leastShare = 0.03;
/** Colours that are nearer than this are shades of one, in OKLab. */
const sameColour = 0.11;
const cells = 24;

/**
 * The colours that a picture is made of, the most of it first. Pixels are gathered in cells of
 * OKLab, where equal distances look equally different, and cells are drawn to the heaviest one near
 * them; so the same pixels always give the same palette.
 *
 * @param pixels RGBA, 8 bits each, sRGB; a pixel that is half transparent counts half
 */
export function makePalette(pixels: Uint8Array): PaletteColour[] {
  const gathered = gather(pixels);
  const total = gathered.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const groups: Gathered[] = [];
  for (const cell of gathered.sort((one, other) => other.weight - one.weight)) {
    const near = groups.find((group) => colourDistance(mean(group), mean(cell)) < sameColour);
    if (near) add(near, cell);
    else groups.push({ ...cell });
  }
  return groups
    .map((group) => ({ hex: oklabToHex(mean(group)), share: rounded(group.weight / total) }))
    .filter(({ share }, index) => index === 0 || share >= leastShare)
    .sort((one, other) => other.share - one.share)
    .slice(0, mostColours);
}

/** Sums over pixels: divided by the weight they are a colour. */
interface Gathered {
  l: number;
  a: number;
  b: number;
  weight: number;
}

function gather(pixels: Uint8Array): Gathered[] {
  const found = new Map<number, Gathered>();
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const weight = (pixels[at + 3] ?? 0) / 255;
    if (weight === 0) continue;
    const { l, a, b } = toOklab(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0);
    const cell = (step(l) * 64 + step(a + 0.5)) * 64 + step(b + 0.5);
    const sum = { l: l * weight, a: a * weight, b: b * weight, weight };
    const known = found.get(cell);
    if (known) add(known, sum);
    else found.set(cell, sum);
  }
  return [...found.values()];
}

function step(part: number): number {
  return Math.min(cells, Math.max(0, Math.floor(part * cells)));
}

function add(to: Gathered, what: Gathered): void {
  to.l += what.l;
  to.a += what.a;
  to.b += what.b;
  to.weight += what.weight;
}

function mean({ l, a, b, weight }: Gathered): Oklab {
  return { l: l / weight, a: a / weight, b: b / weight };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
