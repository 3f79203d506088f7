import { mix, type Oklch, type Rgb, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import { ellipse, type Point, quadratic, ribbon } from '#lib/platform/seedream/demo/art/curve';
import { type LeafForm, leafForms, paintLeaf } from '#lib/platform/seedream/demo/art/leaf';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import { fillByRow, flatInk } from '#lib/platform/seedream/demo/art/polygon';
import { between, pick, type Random, wholeBetween } from '#lib/platform/seedream/demo/art/random';

/** One kind of plant, the same wherever it grows in a set. */
export interface Plant {
  readonly form: LeafForm;
  /** Leaf length as a share of the sprig's. */
  readonly leaf: number;
  readonly pairs: number;
  readonly isOpposite: boolean;
  /** How far leaves stand off the stem, in radians. */
  readonly spread: number;
  readonly hasVeins: boolean;
  /** Berries on stalks in place of every so many leaves; 0 for none. */
  readonly berryEvery: number;
}

export interface Sprig {
  readonly from: Point;
  readonly angle: number;
  readonly length: number;
  readonly bend: number;
  readonly colour: Oklch;
  readonly light: Oklch;
  readonly berry: Oklch;
}

const kinds = {
  fern: { form: leafForms.willow, leaf: 0.26, pairs: 15, spread: 1.05, isOpposite: true },
  willow: { form: leafForms.willow, leaf: 0.34, pairs: 8, spread: 0.62, isOpposite: false },
  laurel: { form: leafForms.laurel, leaf: 0.27, pairs: 6, spread: 0.8, isOpposite: false },
  olive: { form: leafForms.laurel, leaf: 0.2, pairs: 9, spread: 0.75, isOpposite: true },
  eucalyptus: { form: leafForms.round, leaf: 0.12, pairs: 7, spread: 1.05, isOpposite: true },
  beech: { form: leafForms.heart, leaf: 0.23, pairs: 5, spread: 0.8, isOpposite: false },
} as const;

export function drawPlant(random: Random, not?: Plant): Plant {
  const all = Object.values(kinds).filter((kind) => kind.form !== not?.form);
  const kind = pick(random, all);
  return {
    ...kind,
    leaf: kind.leaf * between(random, 0.92, 1.1),
    pairs: kind.pairs + wholeBetween(random, -1, 1),
    hasVeins: kind.form !== leafForms.willow,
    berryEvery: random() < 0.3 ? wholeBetween(random, 2, 3) : 0,
  };
}

const stemSteps = 60;

/** A stem with its leaves, largest below the middle, the last one at the tip. */
export function paintSprig(plate: Plate, sprig: Sprig, plant: Plant, random: Random): void {
  const stem = stemOf(sprig);
  const bark = toRgb(mix(tune(sprig.colour, -0.07), sprig.light, 0.1));
  const thickness = (t: number) => Math.max(1.3, sprig.length * 0.0085 * (1 - t * 0.8));
  fillByRow(plate, [ribbon(stem, thickness)], flatInk(bark));
  for (let k = 0; k <= plant.pairs; k += 1) {
    const t = 0.2 + (0.8 * k) / plant.pairs;
    const isTip = k === plant.pairs;
    for (const side of isTip ? [0] : [-1, 1]) {
      const shift = plant.isOpposite || isTip ? 0 : (side * 0.4) / plant.pairs;
      const at = Math.max(2, Math.min(stemSteps, Math.round((t + shift) * stemSteps)));
      const here = stem[at] as Point;
      const before = stem[at - 2] as Point;
      const heading = Math.atan2(here.y - before.y, here.x - before.x);
      const isBerry =
        plant.berryEvery > 0 && !isTip && (k + (side > 0 ? 1 : 0)) % plant.berryEvery === 0;
      if (isBerry) paintBerry(plate, sprig, here, heading + side * 0.9, bark, random);
      else growLeaf(plate, sprig, plant, { here, heading, side, t }, random);
    }
  }
}

function stemOf({ from, angle, length, bend }: Sprig): Point[] {
  const along = (turn: number, distance: number) => ({
    x: from.x + Math.cos(angle + turn) * distance,
    y: from.y + Math.sin(angle + turn) * distance,
  });
  return quadratic(from, along(-bend * 0.3, length * 0.55), along(bend * 0.3, length), stemSteps);
}

interface Node {
  readonly here: Point;
  readonly heading: number;
  /** -1 and 1 beside the stem, 0 at its tip. */
  readonly side: number;
  readonly t: number;
}

function growLeaf(plate: Plate, sprig: Sprig, plant: Plant, node: Node, random: Random): void {
  const grown = 0.5 + 0.6 * Math.sin(Math.PI * (0.18 + 0.72 * (1 - node.t)));
  const length = plant.leaf * sprig.length * grown * between(random, 0.86, 1.1);
  const tone = between(random, -0.035, 0.035);
  const lean = plant.spread * (1.1 - node.t * 0.35) + between(random, -0.14, 0.14);
  const leaf = {
    from: node.here,
    angle: node.heading + node.side * lean,
    length,
    curl: node.side * between(random, -0.55, 0.1),
    form: plant.form,
    colour: tune(sprig.colour, tone, 1, tone * 160),
    light: sprig.light,
    hasVeins: plant.hasVeins && length > 120,
  };
  paintLeaf(plate, leaf, random);
}

function paintBerry(
  plate: Plate,
  sprig: Sprig,
  from: Point,
  angle: number,
  bark: Rgb,
  random: Random,
): void {
  const reach = sprig.length * between(random, 0.06, 0.1);
  const to = { x: from.x + Math.cos(angle) * reach, y: from.y + Math.sin(angle) * reach };
  const radius = sprig.length * between(random, 0.011, 0.016);
  fillByRow(plate, [ribbon([from, to], () => Math.max(1.1, sprig.length * 0.003))], flatInk(bark));
  fillByRow(plate, [ellipse(to.x, to.y, radius)], flatInk(toRgb(sprig.berry)));
  const shine = toRgb(mix(sprig.berry, sprig.light, 0.5));
  const spot = ellipse(to.x - radius * 0.25, to.y - radius * 0.3, radius * 0.42);
  fillByRow(plate, [spot], flatInk(shine, 0.8));
}
