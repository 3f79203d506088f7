import { mix, type Oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import { type Plate, paintRows } from '#lib/platform/seedream/demo/art/plate';
import { makeRamp, rampIndex } from '#lib/platform/seedream/demo/art/ramp';
import { between } from '#lib/platform/seedream/demo/art/random';
import {
  coverFrame,
  type ReferencePicture,
  readPlaced,
} from '#lib/platform/seedream/demo/art/reference-picture';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';

/**
 * The first reference as a screen print in the palette's inks, with one round window through which
 * its own colours show.
 */
export async function paintDuotone(
  plate: Plate,
  { palette, references, theme, random }: SceneSetting,
): Promise<Finish> {
  const picture = references[0];
  if (!picture) return { grain: 3, vignette: 0 };
  const { width, height, data } = plate;
  const unit = Math.min(width, height);
  const place = coverFrame(picture, { x: 0, y: 0, width, height });
  const [first, second] = palette.inks as readonly [Oklch, Oklch];
  const ramp = makeRamp([
    [0, palette.dark],
    [0.34, mix(palette.dark, first, 0.75)],
    [0.6, mix(first, second, 0.4)],
    [0.82, mix(second, palette.light, 0.5)],
    [1, palette.light],
  ]);
  const disc = {
    x: width * between(random, 0.32, 0.68),
    y: height * between(random, 0.34, 0.6),
    r: unit * between(theme, 0.26, 0.34),
  };
  const rim = toRgb(tune(palette.light, 0.02));
  const tones = toneRange(picture);
  const raster = makeRaster(Math.max(width, height), Math.max(5, unit / 190));
  const pixel = new Float32Array(3);
  await paintRows(plate, (y, offset) => {
    for (let x = 0; x < width; x += 1) {
      readPlaced(picture, place, x, y, pixel);
      const to = offset + x * 3;
      const from = Math.sqrt((x - disc.x) * (x - disc.x) + (y - disc.y) * (y - disc.y));
      const inside = Math.min(1, Math.max(0, disc.r - from + 0.5));
      const edge = Math.max(0, 2.4 - Math.abs(from - disc.r - unit * 0.012) / (unit * 0.0016));
      const ring = Math.min(1, edge);
      const [red, green, blue] = [pixel[0] as number, pixel[1] as number, pixel[2] as number];
      const luma = (red * 0.3 + green * 0.59 + blue * 0.11 - tones.low) / (tones.high - tones.low);
      const i = rampIndex(stepped(luma + (raster[y] as number) - (raster[x] as number)));
      for (let c = 0; c < 3; c += 1) {
        const print = ramp[i + c] as number;
        const shown = print + ((pixel[c] as number) - print) * inside;
        data[to + c] = shown + ((rim[c] as number) - shown) * ring;
      }
    }
  });
  return { grain: 4, vignette: 0.1 };
}

/**
 * A printer's screen of dots that stand at 45 degrees. The product of two waves along the diagonals
 * is the difference of a wave down and a wave across, so one table serves both.
 */
function makeRaster(length: number, dot: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => Math.cos((i / dot) * 4.4) * 0.065);
}

/** Tones pulled towards five steps. */
function stepped(tone: number): number {
  const level = Math.min(4, Math.max(0, tone * 4));
  const step = Math.floor(level);
  return (step + Math.min(1, Math.max(0, (level - step - 0.5) * 9 + 0.5))) / 4;
}

/** The tones between which nearly all of a picture lies, so that a dark one prints well too. */
function toneRange({ data }: ReferencePicture): { low: number; high: number } {
  const lumas: number[] = [];
  const step = Math.max(1, Math.floor(data.length / 3 / 4000)) * 3;
  for (let i = 0; i + 2 < data.length; i += step) {
    const [r, g, b] = [data[i] as number, data[i + 1] as number, data[i + 2] as number];
    lumas.push((r * 0.3 + g * 0.59 + b * 0.11) / 255);
  }
  lumas.sort((a, b) => a - b);
  const low = lumas[Math.floor(lumas.length * 0.02)] ?? 0;
  const high = lumas[Math.floor(lumas.length * 0.98)] ?? 1;
  return { low, high: Math.max(high, low + 0.15) };
}
