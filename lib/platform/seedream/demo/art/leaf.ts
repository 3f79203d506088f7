import { mix, type Oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import { type Point, quadratic, ribbon } from '#lib/platform/seedream/demo/art/curve';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import {
  fillByRow,
  fillOutlines,
  flatInk,
  type Ink,
} from '#lib/platform/seedream/demo/art/polygon';
import { between, type Random } from '#lib/platform/seedream/demo/art/random';

/** How wide a leaf is along its length, both 0 to 1. */
export type LeafForm = (t: number) => number;

export const leafForms: Readonly<Record<'willow' | 'laurel' | 'round' | 'heart', LeafForm>> = {
  willow: (t) => Math.sin(Math.PI * t ** 0.8) ** 1.15 * 0.2,
  laurel: (t) => Math.sin(Math.PI * t ** 0.85) * 0.4,
  round: (t) => Math.sqrt(Math.max(0, 1 - (2 * t - 1) ** 2)) * 0.88,
  heart: (t) => Math.sin(Math.PI * t ** 0.55) ** 0.9 * 0.66,
};

export interface Leaf {
  readonly from: Point;
  /** Direction in radians and length in pixels. */
  readonly angle: number;
  readonly length: number;
  /** How far it curls to one side, -1 to 1. */
  readonly curl: number;
  readonly form: LeafForm;
  readonly colour: Oklch;
  /** The air or paper behind: veins and the lit half lean towards it. */
  readonly light: Oklch;
  readonly hasVeins: boolean;
}

/** A leaf in two halves, the one towards the light paler, with its midrib and veins. */
export function paintLeaf(plate: Plate, leaf: Leaf, random: Random): void {
  const line = midrib(leaf);
  const steps = line.length - 1;
  const upper: number[] = [];
  const lower: number[] = [];
  for (let i = 0; i <= steps; i += 1) {
    const here = line[i] as Point;
    const [nx, ny] = normalAt(line, i);
    const half = (leaf.form(i / steps) * leaf.length) / 2;
    upper.push(here.x + nx * half, here.y + ny * half);
    lower.push(here.x - nx * half, here.y - ny * half);
  }
  const spine = line.flatMap((point) => [point.x, point.y]);
  const isUpperLit = normalAt(line, steps >> 1)[1] < 0;
  const lit = mix(leaf.colour, leaf.light, 0.2);
  const dim = tune(leaf.colour, -0.045, 1.05);
  const whole = [...upper, ...backwards(lower)];
  fillOutlines(plate, [whole], lengthwise(line, dim, leaf.colour));
  const half = isUpperLit ? [...upper, ...backwards(spine)] : [...spine, ...backwards(lower)];
  fillOutlines(plate, [half], lengthwise(line, leaf.colour, lit));
  const vein = toRgb(mix(leaf.colour, leaf.light, 0.42));
  if (leaf.hasVeins) paintVeins(plate, leaf, line, vein, random);
  const rib = ribbon(line, (t) => Math.max(1.1, leaf.length * 0.013 * (1 - t * 0.85)));
  fillByRow(plate, [rib], flatInk(vein, 0.85));
}

function paintVeins(
  plate: Plate,
  leaf: Leaf,
  line: readonly Point[],
  colour: readonly [number, number, number],
  random: Random,
): void {
  const count = 7;
  const steps = line.length - 1;
  for (let k = 1; k < count; k += 1) {
    const at = Math.round((k / (count + 0.6)) * steps);
    const here = line[at] as Point;
    const ahead = line[Math.min(steps, at + 1)] as Point;
    const heading = Math.atan2(ahead.y - here.y, ahead.x - here.x);
    const reach = (leaf.form(at / steps) * leaf.length) / 2;
    for (const side of [-1, 1]) {
      const turn = heading + side * between(random, 0.72, 0.9);
      const length = reach * 1.12;
      const to = { x: here.x + Math.cos(turn) * length, y: here.y + Math.sin(turn) * length };
      const bend = {
        x: here.x + Math.cos(turn + side * 0.2) * length * 0.5,
        y: here.y + Math.sin(turn + side * 0.2) * length * 0.5,
      };
      const vein = ribbon(quadratic(here, bend, to, 4), (t) =>
        Math.max(0.7, leaf.length * 0.006 * (1 - t)),
      );
      fillByRow(plate, [vein], flatInk(colour, 0.4));
    }
  }
}

/** The line a leaf grows along. */
function midrib({ from, angle, length, curl }: Leaf): Point[] {
  const to = {
    x: from.x + Math.cos(angle + curl * 0.5) * length,
    y: from.y + Math.sin(angle + curl * 0.5) * length,
  };
  const bend = {
    x: from.x + Math.cos(angle - curl * 0.35) * length * 0.5,
    y: from.y + Math.sin(angle - curl * 0.35) * length * 0.5,
  };
  return quadratic(from, bend, to, 26);
}

/** From one colour at the stalk to another at the tip. */
function lengthwise(line: readonly Point[], stalk: Oklch, tip: Oklch): Ink {
  const from = line[0] as Point;
  const to = line[line.length - 1] as Point;
  const [a, b] = [toRgb(stalk), toRgb(tip)];
  const square = (to.x - from.x) ** 2 + (to.y - from.y) ** 2 || 1;
  const [ux, uy] = [(to.x - from.x) / square, (to.y - from.y) / square];
  return (x, y, out) => {
    const along = (x - from.x) * ux + (y - from.y) * uy;
    const t = along < 0 ? 0 : Math.min(along, 1);
    out[0] = a[0] + (b[0] - a[0]) * t;
    out[1] = a[1] + (b[1] - a[1]) * t;
    out[2] = a[2] + (b[2] - a[2]) * t;
    out[3] = 1;
  };
}

function normalAt(line: readonly Point[], i: number): [number, number] {
  const before = line[Math.max(0, i - 1)] as Point;
  const after = line[Math.min(line.length - 1, i + 1)] as Point;
  const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
  return [-(after.y - before.y) / length, (after.x - before.x) / length];
}

function backwards(outline: readonly number[]): number[] {
  const back: number[] = [];
  for (let i = outline.length - 2; i >= 0; i -= 2) {
    back.push(outline[i] as number, outline[i + 1] as number);
  }
  return back;
}
