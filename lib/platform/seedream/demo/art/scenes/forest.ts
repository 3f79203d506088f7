import { mix, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import { ribbon } from '#lib/platform/seedream/demo/art/curve';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import { cloudTile, sample } from '#lib/platform/seedream/demo/art/noise';
import { paintTreeLine } from '#lib/platform/seedream/demo/art/pines';
import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import { fillOutlines } from '#lib/platform/seedream/demo/art/polygon';
import { between, type Random } from '#lib/platform/seedream/demo/art/random';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import type { Sky } from '#lib/platform/seedream/demo/art/skies';
import { makeSky, paintDisc } from '#lib/platform/seedream/demo/art/sky-paint';
import { paintSoftly } from '#lib/platform/seedream/demo/art/soft-paint';
import { paintStars } from '#lib/platform/seedream/demo/art/stars';

const layers = 7;

/** Woods on slope behind slope, each paler than the one before it, with the light coming through. */
export async function paintForest(
  plate: Plate,
  { sky, theme, random }: SceneSetting,
): Promise<Finish> {
  const { width, height } = plate;
  const unit = Math.min(width, height, Math.max(width, height) * 0.62);
  const first = height - Math.min(height * 0.7, unit * between(theme, 0.62, 0.74));
  const sunX = width * between(random, 0.28, 0.72);
  const sunRadius = unit * (sky.stars > 0.5 ? 0.03 : 0.042);
  const view = {
    horizon: first + unit * 0.22,
    height: first + unit * 0.2,
    unit,
    sunX,
    sunY: first - unit * between(random, 0, 0.13),
    sunRadius,
    cloud: between(theme, 0.2, 0.7),
  };
  await paintSoftly(plate, makeSky(sky, view, random));
  paintStars(plate, sky.stars * 0.7, first, random);
  paintDisc(plate, sky, view);
  const air = mix(sky.low, sky.horizon, 0.55);
  for (let layer = 0; layer < layers; layer += 1) {
    const near = layer / (layers - 1);
    const ground = makeSlope(
      plate,
      unit,
      first + (height - first) * (0.1 + near * 0.92),
      near,
      random,
    );
    const dark = mix(
      mix(air, sky.glow, 0.2 * (1 - near)),
      tune(sky.shade, -0.03),
      0.16 + near * 0.84,
    );
    const treeHeight = unit * (0.07 + near ** 1.6 * 0.5);
    paintTreeLine(
      plate,
      {
        groundAt: ground,
        treeHeight,
        density: 6 - near * 2.2,
        dark,
        air: mix(dark, air, 0.85 - near * 0.5),
        fade: 1,
      },
      random,
    );
    await breathe();
    if (layer === 3) paintBeams(plate, sky, { x: sunX, y: view.sunY, unit }, random);
  }
  return { grain: 3.4, vignette: 0.3 };
}

/** A slope that falls to one side, a different one each time. */
function makeSlope(
  plate: Plate,
  unit: number,
  level: number,
  near: number,
  random: Random,
): (x: number) => number {
  const tile = cloudTile();
  const shift = random() * 512;
  const lean = between(random, -0.12, 0.12) * (1 - near * 0.5);
  const roll = unit * (0.07 + near * 0.05);
  return (x) =>
    level +
    (x / plate.width - 0.5) * lean * unit * 2 -
    sample(tile, (x / unit) * 42 + shift, shift) * roll * 1.8;
}

/** Shafts of light that fan out from the sun through the mist. */
function paintBeams(
  plate: Plate,
  sky: Sky,
  sun: { x: number; y: number; unit: number },
  random: Random,
): void {
  if (sky.stars > 0.5) return;
  const [red, green, blue] = toRgb(sky.glow);
  const reach = Math.max(plate.height - sun.y, sun.unit) * 1.2;
  for (let i = 0; i < 11; i += 1) {
    const angle = Math.PI * (0.16 + (0.68 * (i + between(random, -0.35, 0.35))) / 10);
    const far = { x: sun.x + Math.cos(angle) * reach, y: sun.y + Math.sin(angle) * reach };
    const wide = sun.unit * between(random, 0.05, 0.16);
    const strength = between(random, 0.05, 0.14);
    const beam = ribbon([{ x: sun.x, y: sun.y }, far], (t) => 4 + wide * t);
    const [nx, ny] = [-Math.sin(angle), Math.cos(angle)];
    fillOutlines(plate, [beam], (x, y, out) => {
      const [dx, dy] = [x - sun.x, y - sun.y];
      const along = (dx * Math.cos(angle) + dy * Math.sin(angle)) / reach;
      const across = Math.abs(dx * nx + dy * ny) / (2 + (wide * along) / 2);
      out[0] = red;
      out[1] = green;
      out[2] = blue;
      out[3] =
        strength *
        Math.max(0, 1 - across * across) *
        Math.max(0, 1 - along) *
        Math.min(1, along * 6);
    });
  }
}
