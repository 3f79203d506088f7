import { type Oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import { cloudTile, sample } from '#lib/platform/seedream/demo/art/noise';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import { paintComposition } from '#lib/platform/seedream/demo/art/poster-composition';
import { paintTiles } from '#lib/platform/seedream/demo/art/poster-tiles';
import type { Random } from '#lib/platform/seedream/demo/art/random';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import { paintSoftly } from '#lib/platform/seedream/demo/art/soft-paint';

/** Flat shapes on a grid, in few inks: a wall of tiles, or one large figure with its company. */
export async function paintPoster(plate: Plate, setting: SceneSetting): Promise<Finish> {
  const { palette, theme, prompt, random } = setting;
  const chance = theme();
  // One figure is lost on a strip; a wall of tiles is at home on it.
  const isStrip = Math.max(plate.width / plate.height, plate.height / plate.width) > 2.3;
  const isTiled = isStrip || chance < 0.45 || /\b(pattern|tiles?|grid|mosaic|quilt)\b/.test(prompt);
  await paintStock(plate, palette.ground, random);
  if (isTiled) await paintTiles(plate, setting);
  else await paintComposition(plate, setting);
  return { grain: 4.2, vignette: 0.06 };
}

/** Uncoated paper, a little uneven. */
async function paintStock(plate: Plate, ground: Oklch, random: Random): Promise<void> {
  const [dim, lit] = [toRgb(tune(ground, -0.012)), toRgb(tune(ground, 0.012))];
  const tile = cloudTile();
  const shift = random() * 512;
  const unit = Math.min(plate.width, plate.height);
  await paintSoftly(plate, (x, y, out) => {
    const t = 0.5 + sample(tile, (x / unit) * 90 + shift, (y / unit) * 90) * 0.5;
    for (let c = 0; c < 3; c += 1) {
      out[c] = (dim[c] as number) + ((lit[c] as number) - (dim[c] as number)) * t;
    }
  });
}
