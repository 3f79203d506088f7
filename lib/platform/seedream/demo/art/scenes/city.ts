import {
  addToGlow,
  type Block,
  paintBlock,
  type WindowLight,
} from '#lib/platform/seedream/demo/art/building';
import {
  mix,
  type Oklch,
  oklch,
  type Rgb,
  toRgb,
  tune,
} from '#lib/platform/seedream/demo/art/colour';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import { paintNightWater } from '#lib/platform/seedream/demo/art/night-water';
import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import { between, pick, wholeBetween } from '#lib/platform/seedream/demo/art/random';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import type { Sky } from '#lib/platform/seedream/demo/art/skies';
import { makeSky, paintDisc } from '#lib/platform/seedream/demo/art/sky-paint';
import {
  blurMask,
  makeMask,
  readMask,
  type SoftMask,
} from '#lib/platform/seedream/demo/art/soft-mask';
import { paintSoftly } from '#lib/platform/seedream/demo/art/soft-paint';
import { addLight } from '#lib/platform/seedream/demo/art/splat';
import { paintStars } from '#lib/platform/seedream/demo/art/stars';

/** A skyline with its windows lit, row behind row in the haze, doubled in the water before it. */
export async function paintCity(plate: Plate, setting: SceneSetting): Promise<Finish> {
  const { width, height } = plate;
  const { sky, theme, random } = setting;
  const unit = Math.min(width, height);
  const quay = Math.round(height - Math.min(height * 0.26, unit * between(theme, 0.2, 0.34)));
  const sunX = width * between(random, 0.2, 0.8);
  const view = {
    horizon: quay - unit * 0.04,
    height: Math.min(quay, unit * 1.2),
    unit,
    sunX,
    sunY: quay - unit * (0.3 + 0.6 * Math.max(sky.sunHeight, 0.3)),
    sunRadius: sky.stars > 0.5 ? unit * 0.02 : 0,
    cloud: between(theme, 0.3, 0.8),
  };
  await paintSoftly(plate, makeSky(sky, view, random), 0, quay);
  paintStars(plate, sky.stars * 0.5, quay - unit * 0.3, random);
  if (view.sunRadius > 0) paintDisc(plate, sky, view);
  const glow = makeMask(plate, Math.max(4, Math.round(unit / 256)));
  const peak = width * between(random, 0.3, 0.7);
  for (let depth = 0; depth < 5; depth += 1) {
    for (const block of planRow(plate, { quay, unit, depth, peak }, setting)) {
      paintBlock(plate, block, glow, random);
    }
    await breathe();
  }
  paintLamps(plate, quay, unit, glow);
  blurMask(glow, unit * 0.018);
  await addGlow(plate, quay, (x, y) => readMask(glow, x, y), sky);
  await paintNightWater(plate, quay, sky, random);
  return { grain: 3.2, vignette: 0.3 };
}

interface Row {
  readonly quay: number;
  readonly unit: number;
  /** 0 the furthest, 4 the nearest. */
  readonly depth: number;
  /** The column of the town's centre, where towers are highest. */
  readonly peak: number;
}

/** One row of buildings from edge to edge; towers gather around the centre. */
function planRow(plate: Plate, row: Row, { sky, palette, random }: SceneSetting): Block[] {
  const { quay, unit, depth, peak } = row;
  const near = depth / 4;
  const haze = mix(sky.horizon, sky.low, 0.45);
  const wall = mix(haze, tune(sky.shade, -0.01), 0.3 + near * 0.7);
  const lights = windowColours(palette.inks[palette.inks.length - 1] ?? sky.glow);
  const tallest = Math.min(quay * 0.86, unit * 0.84) * (1 - near * 0.42);
  const blocks: Block[] = [];
  let x = -unit * 0.05 * random();
  while (x < plate.width) {
    const wide = unit * between(random, 0.03, 0.075) * (0.75 + near * 0.6);
    const fromPeak = (x + wide / 2 - peak) / (unit * 0.62);
    const swell = 0.3 + 0.7 * Math.exp(-fromPeak * fromPeak);
    const tall = tallest * swell * between(random, 0.35, 1) ** 1.1 + unit * 0.05;
    blocks.push({
      left: Math.round(x),
      right: Math.round(x + wide),
      top: Math.round(quay - tall),
      bottom: quay,
      face: toRgb(tune(wall, between(random, -0.02, 0.02))),
      foot: toRgb(mix(wall, haze, 0.5 * (1 - near) + 0.14)),
      light: pick(random, lights),
      isLit: between(random, 0.14, 0.6),
      storey: Math.max(3, unit * (0.0046 + near * 0.0034) * between(random, 0.85, 1.25)),
      strength: 0.45 + near * 0.6,
      crown: wholeBetween(random, 0, 5),
    });
    x += wide * between(random, 0.82, 1.25);
  }
  return blocks;
}

function windowColours(accent: Oklch): WindowLight[] {
  const warm: Rgb = toRgb(oklch(0.86, 0.11, 78));
  const amber: Rgb = toRgb(oklch(0.78, 0.13, 62));
  const cool: Rgb = toRgb(oklch(0.9, 0.035, 230));
  const own: Rgb = toRgb({ l: 0.78, c: Math.min(0.16, accent.c), h: accent.h });
  return [
    { main: warm, other: amber },
    { main: amber, other: warm },
    { main: warm, other: cool },
    { main: cool, other: warm },
    { main: warm, other: own },
  ];
}

/** A row of lamps along the quay, evenly spaced, which the water doubles. */
function paintLamps(plate: Plate, quay: number, unit: number, glow: SoftMask): void {
  const colour = toRgb(oklch(0.93, 0.08, 80));
  const spacing = unit * 0.047;
  for (let x = spacing * 0.4; x < plate.width; x += spacing) {
    const y = quay - unit * 0.0075;
    addLight(plate, x, y, unit * 0.0042, colour, 1.3);
    addLight(plate, x, y, unit * 0.02, colour, 0.22);
    addToGlow(glow, x, y, 0.5);
  }
}

/** The air glows where many windows burn. */
async function addGlow(
  plate: Plate,
  quay: number,
  glowAt: (x: number, y: number) => number,
  sky: Sky,
) {
  const [red, green, blue] = toRgb(mix(oklch(0.84, 0.11, 70), sky.glow, 0.25));
  const { data, width } = plate;
  for (let y = 0; y < quay; y += 1) {
    let i = y * width * 3;
    for (let x = 0; x < width; x += 1) {
      const light = glowAt(x, y);
      if (light > 0.003) {
        data[i] = (data[i] as number) + red * light * (1 - 0.7 * (data[i] as number));
        data[i + 1] = (data[i + 1] as number) + green * light * (1 - 0.7 * (data[i + 1] as number));
        data[i + 2] = (data[i + 2] as number) + blue * light * (1 - 0.7 * (data[i + 2] as number));
      }
      i += 3;
    }
    if (y % 128 === 127) await breathe();
  }
}
