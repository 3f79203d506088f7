import { mix, type Oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import { reversed } from '#lib/platform/seedream/demo/art/curve';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import {
  type Arch,
  archesOf,
  archOutline,
  floorAt,
  type Hall,
  planHall,
  revealOutline,
} from '#lib/platform/seedream/demo/art/hall';
import { type HallPaint, makeHallPaint } from '#lib/platform/seedream/demo/art/hall-paint';
import { cloudTile, sample } from '#lib/platform/seedream/demo/art/noise';
import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import { fillByRow, fillOutlines, type Outline } from '#lib/platform/seedream/demo/art/polygon';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import { makeSky, paintDisc } from '#lib/platform/seedream/demo/art/sky-paint';
import { paintSoftly } from '#lib/platform/seedream/demo/art/soft-paint';

/** A row of halls, one behind the other, open to the sea; the sun lays its light on the floor. */
export async function paintArches(plate: Plate, setting: SceneSetting): Promise<Finish> {
  const { theme, random } = setting;
  const hall = planHall(plate, theme, random);
  await paintOutlook(plate, hall, setting);
  const paint = makeHallPaint(plate, hall, setting);
  for (let k = hall.walls - 1; k >= 0; k -= 1) {
    paintBay(plate, hall, k, paint);
    await breathe();
  }
  return { grain: 3.6, vignette: 0.22 };
}

async function paintOutlook(plate: Plate, hall: Hall, { sky, palette, random }: SceneSetting) {
  const view = {
    horizon: hall.eyeY,
    height: hall.unit * 0.6,
    unit: hall.unit * 0.5,
    sunX: hall.sunX,
    sunY: hall.sunY,
    sunRadius: hall.unit * 0.024,
    cloud: 0.35,
  };
  const skyAt = makeSky(sky, view, random);
  const near = toRgb(tune(mix(sky.upper, palette.inks[0] as Oklch, 0.2), -0.1, 1.1));
  const tile = cloudTile();
  await paintSoftly(plate, (x, y, out) => {
    skyAt(x, Math.min(y, hall.eyeY - 1), out);
    if (y <= hall.eyeY) return;
    const depth = Math.min(1, (y - hall.eyeY) / (hall.unit * 0.12));
    const wave = sample(tile, x * 0.02, (9000 / (y - hall.eyeY + 8)) * 0.6) * 0.12;
    const share = Math.min(1, 0.45 + depth * 0.5 + wave);
    for (let c = 0; c < 3; c += 1) {
      out[c] = (out[c] as number) * (1 - share) + (near[c] as number) * share;
    }
  });
  paintDisc(plate, sky, view);
}

/** The floor behind wall k with its pools of light, then wall k with its openings. */
function paintBay(plate: Plate, hall: Hall, k: number, paint: HallPaint): void {
  const { width } = plate;
  // What a nearer wall will hide need not be painted.
  const seen =
    k === 0 ? { left: -2, right: width + 2, top: -2 } : seenThrough(archesOf(hall, k - 1, width));
  const far = floorAt(hall, k + 1);
  const near = floorAt(hall, k);
  const strip: Outline = [
    seen.left,
    far,
    seen.right,
    far,
    seen.right,
    near + 2,
    seen.left,
    near + 2,
  ];
  const isLast = k === hall.walls - 1;
  fillByRow(plate, [strip], isLast ? paint.pool(k) : paint.floor(k));
  for (const arch of isLast ? [] : archesOf(hall, k + 1, width)) {
    const stretch = (near + 2 - hall.eyeY) / (far - hall.eyeY);
    const slide = (x: number) => hall.sunX + (x - hall.sunX) * stretch;
    const [right, left] = [slide(arch.right), slide(arch.left)];
    fillByRow(
      plate,
      [[arch.left, far, arch.right, far, right, near + 2, left, near + 2]],
      paint.pool(k),
    );
  }
  const arches = archesOf(hall, k, width);
  for (const arch of arches) {
    fillOutlines(plate, [revealOutline(hall, archOutline(arch))], paint.reveal(k, arch));
  }
  const { left, right, top } = seen;
  const plane: Outline = [left, top, right, top, right, near, left, near];
  fillByRow(plate, [plane, ...arches.map((arch) => reversed(archOutline(arch)))], paint.wall(k));
}

function seenThrough(arches: readonly Arch[]): { left: number; right: number; top: number } {
  return {
    left: Math.min(...arches.map((arch) => arch.left)) - 1,
    right: Math.max(...arches.map((arch) => arch.right)) + 1,
    top: Math.min(...arches.map((arch) => arch.spring - (arch.right - arch.left) / 2)) - 1,
  };
}
