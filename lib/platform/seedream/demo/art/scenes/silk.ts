import { mix, type Oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import { makeRamp, rampIndex } from '#lib/platform/seedream/demo/art/ramp';
import { between, type Random, shuffled } from '#lib/platform/seedream/demo/art/random';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import { makeMask, readMask, type SoftMask } from '#lib/platform/seedream/demo/art/soft-mask';
import { paintSoftly } from '#lib/platform/seedream/demo/art/soft-paint';

/** A cloth of light: folds that bend each other, colour along them and a sheen across. */
export async function paintSilk(
  plate: Plate,
  { palette, theme, random }: SceneSetting,
): Promise<Finish> {
  const unit = Math.min(
    Math.sqrt(plate.width * plate.height),
    Math.min(plate.width, plate.height) * 1.6,
  );
  const cloth = await weave(plate, unit, theme, random);
  const ramp = makeRamp(stopsOf(palette, shuffled(theme, palette.inks)));
  const bright = toRgb(mix(palette.light, { l: 0.99, c: 0.01, h: 80 }, 0.5));
  const dark = toRgb(tune(palette.dark, -0.06));
  const reach = cloth.folds.cell;
  const steep = unit * between(theme, 0.05, 0.075);
  const turn = between(random, -0.25, 0.25);
  const [lightX, lightY] = [Math.cos(0.85 + turn) * 0.84, Math.sin(0.85 + turn) * 0.84];
  await paintSoftly(plate, (x, y, out) => {
    const height = readMask(cloth.folds, x, y);
    const slopeX = (readMask(cloth.folds, x + reach, y) - height) / reach;
    const slopeY = (readMask(cloth.folds, x, y + reach) - height) / reach;
    const up = 1 / Math.sqrt(1 + (slopeX * slopeX + slopeY * slopeY) * steep * steep);
    const facing = (-slopeX * lightX - slopeY * lightY) * steep * up + 0.54 * up;
    const lit = Math.min(1, Math.max(0, facing * 0.75 + 0.25));
    const sheen = Math.max(0, facing) ** 12 * 0.5;
    const shade = (1 - lit) ** 1.6 * 0.78;
    const i = rampIndex(0.5 + readMask(cloth.drift, x, y) * 0.5);
    for (let c = 0; c < 3; c += 1) {
      const dye = ramp[i + c] as number;
      const fold = dye + ((dark[c] as number) * 0.6 + dye * 0.1 - dye) * shade;
      out[c] = fold + ((bright[c] as number) - fold) * sheen;
    }
  });
  return { grain: 4, vignette: 0.2 };
}

interface Cloth {
  /** Height of the cloth, about -1 to 1. */
  readonly folds: SoftMask;
  /** Which dye it took, -1 to 1. */
  readonly drift: SoftMask;
}

/** Waves that shift each other again and again, so that they crowd and spread like drapery. */
async function weave(plate: Plate, unit: number, theme: Random, random: Random): Promise<Cloth> {
  const cell = Math.max(3, Math.round(unit / 560));
  const folds = makeMask(plate, cell);
  const drift = makeMask(plate, cell);
  const angle = theme() * Math.PI;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const scale = between(theme, 3.2, 5.4) / unit;
  const strength = between(theme, 0.85, 1.25);
  const pleats = between(theme, 1.6, 3.4);
  const phases = Array.from({ length: 8 }, () => random() * Math.PI * 2);
  const [ox, oy] = [random() * 40, random() * 40];
  for (let row = 0; row < folds.rows; row += 1) {
    for (let column = 0; column < folds.columns; column += 1) {
      const [px, py] = [column * cell, row * cell];
      let u = (px * cos + py * sin) * scale + ox;
      let v = (py * cos - px * sin) * scale * 1.5 + oy;
      for (let k = 0; k < 4; k += 1) {
        const grow = 1 + k * 0.62;
        u += (strength / grow) * Math.sin(v * grow + (phases[k] as number));
        v += (strength / grow) * 0.8 * Math.sin(u * grow * 0.9 + (phases[k + 4] as number));
      }
      const i = row * folds.columns + column;
      folds.data[i] = Math.sin(v * pleats + u * 0.7);
      drift.data[i] = Math.sin(u * 0.62) * 0.62 + Math.sin(v * 0.71 + 1) * 0.38;
    }
    if (row % 64 === 63) await breathe();
  }
  return { folds, drift };
}

/** From dark to light through the inks, with the accent as a narrow seam. */
function stopsOf(
  palette: { dark: Oklch; light: Oklch; inks: readonly Oklch[] },
  inks: readonly Oklch[],
) {
  const [a, b, c] = [...inks.slice(0, 3)].sort((p, q) => p.l - q.l) as [Oklch, Oklch, Oklch];
  const accent = palette.inks[palette.inks.length - 1] as Oklch;
  return [
    [0, tune(a, -0.06)],
    [0.26, a],
    [0.46, b],
    [0.57, mix(b, accent, 0.75)],
    [0.7, c],
    [1, mix(c, palette.light, 0.6)],
  ] as const;
}
