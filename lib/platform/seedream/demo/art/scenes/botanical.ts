import { castShadow } from '#lib/platform/seedream/demo/art/cast-shadow';
import { mix, type Oklch, oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import { cloudTile, sample } from '#lib/platform/seedream/demo/art/noise';
import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import { between, type Random } from '#lib/platform/seedream/demo/art/random';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import { paintSoftly } from '#lib/platform/seedream/demo/art/soft-paint';
import {
  drawPlant,
  type Plant,
  paintSprig,
  type Sprig,
} from '#lib/platform/seedream/demo/art/sprig';
import { seededRandom } from '#lib/seeded-random';

/** Pressed branches on paper, each with its soft shadow: a plate from a herbarium. */
export async function paintBotanical(plate: Plate, setting: SceneSetting): Promise<Finish> {
  const { palette, theme, random } = setting;
  const first = drawPlant(theme);
  const plants = [first, drawPlant(theme, first), drawPlant(theme)];
  const rows = planRows(plate, setting);
  await paintPaper(plate, palette.ground, random);
  for (const row of rows) {
    const planted = row.map((sprig, i) => ({
      sprig,
      plant: plants[i % plants.length] as Plant,
      seed: Math.floor(random() * 1e9),
    }));
    await shadeRow(plate, planted, palette);
    for (const { sprig, plant, seed } of planted) {
      paintSprig(plate, sprig, plant, seededRandom(seed));
      await breathe();
    }
  }
  return { grain: 3.4, vignette: 0.18 };
}

/** Where the branches stand: a paler row behind, a fuller one in front of its gaps. */
function planRows(plate: Plate, { palette, theme, random }: SceneSetting): Sprig[][] {
  const { width, height } = plate;
  const isDark = palette.ground.l < 0.5;
  const inks = leafColours(palette.inks, theme);
  const tall = Math.min(height * 0.9, width * 1.9);
  const count = Math.max(1, Math.round(width / (tall * between(theme, 0.27, 0.34))));
  const tiers = Math.max(1, Math.round(height / (tall * 1.05)));
  const light = isDark ? mix(palette.light, palette.inks[2] as Oklch, 0.35) : palette.light;
  const rows: Sprig[][] = [];
  for (let tier = 0; tier < tiers; tier += 1) {
    const foot = ((tier + 1) / tiers) * height - height * 0.01;
    for (const isBack of [true, false]) {
      const total = isBack ? count + 1 : count;
      const row: Sprig[] = [];
      for (let i = 0; i < total; i += 1) {
        const at = isBack ? i / count : (i + 0.5) / count;
        const ink = inks[(i + (isBack ? 2 : 0) + tier) % inks.length] as Oklch;
        const pale = mix(ink, palette.ground, 0.56);
        const x = width * at + between(random, -0.1, 0.1) * (width / count);
        row.push({
          from: { x, y: foot + (isBack ? tall * 0.06 : 0) },
          angle: -Math.PI / 2 + (at - 0.5) * 0.3 + between(random, -0.1, 0.1),
          length: tall * (isBack ? between(random, 0.8, 0.93) : between(random, 0.66, 0.86)),
          bend: between(random, -0.55, 0.55),
          colour: isBack ? pale : ink,
          light: isBack ? mix(light, palette.ground, 0.5) : light,
          berry: palette.inks[palette.inks.length - 1] as Oklch,
        });
      }
      rows.push(row);
    }
  }
  return rows;
}

/** Greens where the palette has some; else its own colours, which makes an autumn of it. */
function leafColours(inks: readonly Oklch[], theme: Random): Oklch[] {
  const quiet = inks.slice(0, 4).map((ink) => tune(ink, 0, 0.92));
  const isGreen = quiet.some((ink) => ink.h > 100 && ink.h < 200 && ink.c > 0.03);
  if (isGreen || theme() < 0.45) return quiet;
  const green = oklch(
    between(theme, 0.4, 0.56),
    between(theme, 0.04, 0.07),
    between(theme, 130, 170),
  );
  return [green, mix(quiet[0] as Oklch, green, 0.5), ...quiet.slice(1, 3)];
}

interface Planted {
  readonly sprig: Sprig;
  readonly plant: Plant;
  readonly seed: number;
}

/** The row's shadow: the same sprigs, in white, small. */
async function shadeRow(
  plate: Plate,
  planted: readonly Planted[],
  palette: SceneSetting['palette'],
) {
  const unit = Math.min(plate.width, plate.height);
  const white = { l: 1, c: 0, h: 0 };
  const colour = toRgb(tune(palette.dark, palette.ground.l < 0.5 ? -0.05 : 0.06));
  const shadow = {
    right: unit * 0.011,
    down: unit * 0.017,
    blur: unit * 0.009,
    colour,
    strength: 0.4,
  };
  await castShadow(plate, shadow, async (small, cell) => {
    for (const { sprig, plant, seed } of planted) {
      const from = { x: sprig.from.x / cell, y: sprig.from.y / cell };
      const shape = {
        ...sprig,
        from,
        length: sprig.length / cell,
        colour: white,
        light: white,
        berry: white,
      };
      paintSprig(small, shape, { ...plant, hasVeins: false }, seededRandom(seed));
      await breathe();
    }
  });
}

/** Laid paper: a slow unevenness, lighter where the lamp stands. */
async function paintPaper(plate: Plate, ground: Oklch, random: Random): Promise<void> {
  const [dim, lit] = [toRgb(tune(ground, -0.035)), toRgb(tune(ground, 0.03, 0.9))];
  const tile = cloudTile();
  const shift = random() * 512;
  const unit = Math.min(plate.width, plate.height);
  await paintSoftly(plate, (x, y, out) => {
    const cloud = sample(tile, (x / unit) * 60 + shift, (y / unit) * 60) * 0.3;
    const t = Math.min(
      1,
      Math.max(0, 0.85 - (x / plate.width) * 0.35 - (y / plate.height) * 0.5 + cloud),
    );
    for (let c = 0; c < 3; c += 1) {
      out[c] = (dim[c] as number) + ((lit[c] as number) - (dim[c] as number)) * t;
    }
  });
}
