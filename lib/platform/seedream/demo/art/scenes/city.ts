import { type Block, paintBlock, type WindowLight } from '#lib/platform/seedream/demo/art/building';
import { mix, oklch, type Rgb, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import { between, pick, type Random, wholeBetween } from '#lib/platform/seedream/demo/art/random';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import type { Sky } from '#lib/platform/seedream/demo/art/skies';
import { makeSky, paintDisc } from '#lib/platform/seedream/demo/art/sky-paint';
import { blurMask, makeMask, readMask } from '#lib/platform/seedream/demo/art/soft-mask';
import { paintSoftly } from '#lib/platform/seedream/demo/art/soft-paint';
import { paintStars } from '#lib/platform/seedream/demo/art/stars';
import { paintWetStreet } from '#lib/platform/seedream/demo/art/wet-street';

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
  blurMask(glow, unit * 0.016);
  await addGlow(plate, quay, (x, y) => readMask(glow, x, y), sky);
  await paintWetStreet(plate, quay, sky, random);
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
function planRow(plate: Plate, row: Row, { sky, palette, theme, random }: SceneSetting): Block[] {
  const { quay, unit, depth, peak } = row;
  const near = depth / 4;
  const haze = mix(sky.horizon, sky.low, 0.45);
  const wall = mix(haze, tune(sky.shade, -0.01), 0.3 + near * 0.7);
  const lights = windowColours(sky, palette.inks[palette.inks.length - 1] ?? sky.glow);
  const tallest = Math.min(quay * 0.86, unit * 0.84) * (1 - near * 0.42);
  const blocks: Block[] = [];
  let x = -unit * 0.05 * random();
  while (x < plate.width) {
    const wide = unit * between(random, 0.035, 0.085) * (0.7 + near * 0.9);
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
      isLit: between(random, 0.12, 0.55) * (theme() * 0 + 1),
      storey: Math.max(3, unit * (0.0052 + near * 0.0058) * between(random, 0.85, 1.25)),
      strength: 0.45 + near * 0.6,
      crown: wholeBetween(random, 0, 5),
    });
    x += wide * between(random, 0.82, 1.25);
  }
  return blocks;
}

function windowColours(sky: Sky, accent: { l: number; c: number; h: number }): WindowLight[] {
  const warm: Rgb = toRgb(oklch(0.86, 0.11, 78));
  const amber: Rgb = toRgb(oklch(0.78, 0.13, 62));
  const cool: Rgb = toRgb(oklch(0.9, 0.035, 230));
  const own: Rgb = toRgb({ l: 0.78, c: Math.min(0.16, accent.c), h: accent.h });
  void sky;
  return [
    { main: warm, other: amber },
    { main: amber, other: warm },
    { main: warm, other: cool },
    { main: cool, other: warm },
    { main: warm, other: own },
  ];
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
