import type { Rgb } from '#lib/platform/seedream/demo/art/colour';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import { between, type Random } from '#lib/platform/seedream/demo/art/random';
import type { SoftMask } from '#lib/platform/seedream/demo/art/soft-mask';

export interface WindowLight {
  readonly main: Rgb;
  readonly other: Rgb;
}

/** A building as it stands against the sky. Edges are whole pixels. */
export interface Block {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Its colour above, and at its foot, where the haze takes it. */
  readonly face: Rgb;
  readonly foot: Rgb;
  readonly light: WindowLight;
  /** The share of windows with a light, 0 to 1. */
  readonly isLit: number;
  /** Height of one floor, in pixels. */
  readonly storey: number;
  /** How bright its windows look from here. */
  readonly strength: number;
  /** 0 flat, 1 stepped, 2 mast, 3 tank, 4 spire, 5 slanted. */
  readonly crown: number;
}

export function paintBlock(plate: Plate, block: Block, glow: SoftMask, random: Random): void {
  fillFace(plate, block, block.left, block.right, block.top);
  paintCrown(plate, block, random);
  paintWindows(plate, block, glow, random);
}

function fillFace(plate: Plate, block: Block, left: number, right: number, top: number): void {
  const { data, width, height } = plate;
  const from = Math.max(0, Math.round(left));
  const to = Math.min(width, Math.round(right));
  const corner = Math.min(to, Math.round(left + (right - left) * 0.24));
  const span = Math.max(1, block.bottom - block.top);
  for (let y = Math.max(0, Math.round(top)); y < Math.min(height, block.bottom); y += 1) {
    const t = Math.min(1, Math.max(0, (y - block.top) / span)) ** 1.6;
    const r = block.face[0] + (block.foot[0] - block.face[0]) * t;
    const g = block.face[1] + (block.foot[1] - block.face[1]) * t;
    const b = block.face[2] + (block.foot[2] - block.face[2]) * t;
    // One side is a little lighter: a hint of a second wall.
    paintRun(
      data,
      (y * width + from) * 3,
      (y * width + Math.max(from, corner)) * 3,
      r * 1.06,
      g * 1.06,
      b * 1.06,
    );
    paintRun(data, (y * width + Math.max(from, corner)) * 3, (y * width + to) * 3, r, g, b);
  }
}

function paintRun(
  data: Float32Array,
  from: number,
  to: number,
  r: number,
  g: number,
  b: number,
): void {
  for (let i = from; i < to; i += 3) {
    data[i] = r;
    data[i + 1] = g;
    data[i + 2] = b;
  }
}

function paintCrown(plate: Plate, block: Block, random: Random): void {
  const wide = block.right - block.left;
  const middle = (block.left + block.right) / 2;
  const tall = block.bottom - block.top;
  if (block.crown === 1) {
    fillFace(plate, block, middle - wide * 0.34, middle + wide * 0.34, block.top - tall * 0.06);
    fillFace(plate, block, middle - wide * 0.18, middle + wide * 0.18, block.top - tall * 0.11);
  } else if (block.crown === 2) {
    const mast = Math.max(1, wide * 0.018);
    fillFace(
      plate,
      block,
      middle - mast,
      middle + mast,
      block.top - tall * between(random, 0.08, 0.22),
    );
    fillFace(plate, block, middle - wide * 0.2, middle + wide * 0.2, block.top - tall * 0.025);
  } else if (block.crown === 3) {
    const at = middle + wide * between(random, -0.25, 0.15);
    fillFace(plate, block, at, at + wide * 0.16, block.top - wide * 0.16);
  } else if (block.crown === 4 && tall > wide * 5) {
    for (let step = 0; step < 26; step += 1) {
      const half = (wide / 2) * (1 - step / 26) ** 1.5;
      fillFace(
        plate,
        block,
        middle - half,
        middle + half,
        block.top - (step + 1) * (wide / 26) * 1.5,
      );
    }
  } else if (block.crown === 5) {
    for (let step = 0; step < wide; step += 1) {
      fillFace(plate, block, block.left + step, block.left + step + 1, block.top - step * 0.42);
    }
  }
}

/** Offices light whole floors, flats one room at a time; each house has its own rhythm. */
function paintWindows(plate: Plate, block: Block, glow: SoftMask, random: Random): void {
  const isOffice = random() < 0.4;
  const pitch = block.storey * between(random, isOffice ? 0.55 : 0.95, isOffice ? 0.9 : 1.7);
  const gap = Math.max(1, Math.round(pitch * between(random, 0.22, 0.45)));
  const paneWidth = Math.max(1, Math.round(pitch - gap));
  const paneHeight = Math.max(1, Math.round(block.storey * between(random, 0.42, 0.66)));
  const columns = Math.floor((block.right - block.left - gap * 2) / (paneWidth + gap));
  const margin = Math.round((block.right - block.left - columns * (paneWidth + gap) + gap) / 2);
  for (let y = block.top + block.storey; y < block.bottom - block.storey; y += block.storey) {
    const floor = isOffice ? (random() < block.isLit ? 0.86 : 0.05) : block.isLit;
    for (let column = 0; column < columns; column += 1) {
      if (random() > floor) continue;
      const x = block.left + margin + column * (paneWidth + gap);
      const colour = random() < 0.82 ? block.light.main : block.light.other;
      const bright = block.strength * between(random, 0.35, 1.05);
      paintPane(plate, x, Math.round(y), paneWidth, paneHeight, colour, bright);
      addToGlow(glow, x, y, (bright * paneWidth * paneHeight) / (glow.cell * glow.cell));
    }
  }
}

function paintPane(
  { data, width, height }: Plate,
  left: number,
  top: number,
  wide: number,
  high: number,
  [red, green, blue]: Rgb,
  bright: number,
): void {
  const share = Math.min(1, bright);
  for (let y = Math.max(0, top); y < Math.min(height, top + high); y += 1) {
    for (let x = Math.max(0, left); x < Math.min(width, left + wide); x += 1) {
      const i = (y * width + x) * 3;
      data[i] = (data[i] as number) * (1 - share) + red * share;
      data[i + 1] = (data[i + 1] as number) * (1 - share) + green * share;
      data[i + 2] = (data[i + 2] as number) * (1 - share) + blue * share;
    }
  }
}

/** Lets the air around a light glow. The amount is light for one cell of the mask. */
export function addToGlow(glow: SoftMask, x: number, y: number, amount: number): void {
  const column = Math.min(glow.columns - 1, Math.max(0, Math.round(x / glow.cell)));
  const row = Math.min(glow.rows - 1, Math.max(0, Math.round(y / glow.cell)));
  const i = row * glow.columns + column;
  glow.data[i] = Math.min(1.4, (glow.data[i] as number) + amount * 0.55);
}
