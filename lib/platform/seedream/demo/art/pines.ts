import { mix, type Oklch } from '#lib/platform/seedream/demo/art/colour';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import { fillOutlines, type Ink, type Outline } from '#lib/platform/seedream/demo/art/polygon';
import { makeRamp, rampIndex } from '#lib/platform/seedream/demo/art/ramp';
import { between, type Random, wholeBetween } from '#lib/platform/seedream/demo/art/random';

export interface TreeLine {
  /** The row of the ground at a column, both in pixels. */
  readonly groundAt: (x: number) => number;
  /** The height of a grown tree, in pixels. */
  readonly treeHeight: number;
  /** Trees for each tree's height of ground. */
  readonly density: number;
  /** The colour of a tree's top, and of the air that takes its foot. */
  readonly dark: Oklch;
  readonly air: Oklch;
  /** How much of the foot is lost to the air, 0 to 1. */
  readonly fade: number;
}

/** A wood of conifers in front of the light, thinning out here and there. */
export function paintTreeLine(plate: Plate, line: TreeLine, random: Random): void {
  const trees: Outline[] = [];
  const spacing = line.treeHeight / line.density;
  const clump = between(random, 1.1, 2.4) * line.treeHeight;
  const shift = random() * 100;
  for (let x = -spacing; x < plate.width + spacing; x += spacing * between(random, 0.3, 1.7)) {
    // Trees stand in groups: where the wave is low there is a clearing, or young trees.
    const grown =
      0.5 + 0.5 * Math.sin(x / clump + shift) * Math.sin((x / clump) * 0.37 + shift * 2);
    if (random() > 0.3 + grown) continue;
    const height = line.treeHeight * (0.38 + 0.62 * grown) * between(random, 0.62, 1.12);
    trees.push(pineOutline(x, line.groundAt(x) + height * 0.04, height, random));
  }
  trees.push(groundOutline(plate, line));
  const ink = airyInk(plate, line);
  for (const tree of trees) fillOutlines(plate, [tree], ink);
}

/** Darkest where a tree meets the sky, paler towards the ground it stands on. */
function airyInk(plate: Plate, line: TreeLine): Ink {
  const colours = makeRamp([
    [0, line.dark],
    [1, mix(line.dark, line.air, line.fade)],
  ]);
  const reach = line.treeHeight * 1.6;
  const depth = Math.max(1, plate.height - reach);
  const ground = Float32Array.from({ length: plate.width }, (_, x) => line.groundAt(x));
  return (x, y, out) => {
    const above = (ground[x] as number) - y;
    const i = rampIndex(above > 0 ? 1 - above / reach : 1 + above / depth);
    out[0] = colours[i] as number;
    out[1] = colours[i + 1] as number;
    out[2] = colours[i + 2] as number;
    out[3] = 1;
  };
}

function groundOutline(plate: Plate, line: TreeLine): Outline {
  const outline: number[] = [0, plate.height, 0, line.groundAt(0)];
  const step = Math.max(2, plate.width / 400);
  for (let x = 0; x <= plate.width + step; x += step) outline.push(x, line.groundAt(x));
  outline.push(plate.width, plate.height);
  return outline;
}

/** A spruce: tiers of boughs that hang a little, wider below, never quite even. */
function pineOutline(x: number, foot: number, height: number, random: Random): Outline {
  const tiers = wholeBetween(random, 9, 15);
  const width = height * between(random, 0.13, 0.2);
  const lean = height * between(random, -0.015, 0.015);
  const right: number[] = [];
  const left: number[] = [];
  for (let tier = 1; tier <= tiers; tier += 1) {
    const t = tier / tiers;
    const y = foot - height * (1 - t * 0.94);
    const centre = x + lean * (1 - t);
    const sag = (height / tiers) * 0.42;
    const outRight = width * t ** 0.85 * between(random, 0.72, 1.15);
    const outLeft = width * t ** 0.85 * between(random, 0.72, 1.15);
    right.push(centre + outRight, y + sag, centre + outRight * 0.42, y + sag * 0.35);
    left.unshift(centre - outLeft * 0.42, y + sag * 0.35, centre - outLeft, y + sag);
  }
  const reversed: number[] = [];
  for (let i = 0; i < left.length; i += 4) {
    reversed.push(left[i] as number, left[i + 1] as number);
    reversed.push(left[i + 2] as number, left[i + 3] as number);
  }
  const trunk = height * 0.014;
  return [x + lean, foot - height, ...right, x + trunk, foot, x - trunk, foot, ...reversed];
}
