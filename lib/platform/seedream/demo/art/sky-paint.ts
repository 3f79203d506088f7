import { makeAurora } from '#lib/platform/seedream/demo/art/aurora';
import { mix, type Oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import { cloudTile, sample } from '#lib/platform/seedream/demo/art/noise';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import { makeRamp, rampIndex } from '#lib/platform/seedream/demo/art/ramp';
import { between, type Random } from '#lib/platform/seedream/demo/art/random';
import type { Sky } from '#lib/platform/seedream/demo/art/skies';

export interface SkyView {
  /** The row of the horizon, in pixels. */
  readonly horizon: number;
  /** How many pixels of sky count as its whole height. */
  readonly height: number;
  /** A length in pixels that stands for the picture's size, whatever its shape. */
  readonly unit: number;
  /** The sun's place, in pixels. */
  readonly sunX: number;
  readonly sunY: number;
  /** The disc's radius in pixels; 0 hides it. */
  readonly sunRadius: number;
  /** How much of the sky is cloud, 0 to 1. */
  readonly cloud: number;
}

/** Writes the sky's colour at a place into `out`; below the horizon it gives the horizon's. */
export type SkyAt = (x: number, y: number, out: Float32Array) => void;

/** A sky with its light: gradient, air around the sun, clouds seen in perspective. */
export function makeSky(sky: Sky, view: SkyView, random: Random): SkyAt {
  const ramp = makeRamp([
    [0, sky.horizon],
    [0.16, mix(sky.horizon, sky.low, 0.55)],
    [0.34, sky.low],
    [0.66, sky.upper],
    [1, sky.zenith],
  ]);
  const [glowR, glowG, glowB] = toRgb(sky.glow);
  const paintClouds = makeClouds(sky, view, random);
  const aurora = sky.tags.includes('aurora') ? makeAurora(random) : null;
  const { horizon, height, unit, sunX, sunY } = view;
  return (x, y, out) => {
    const rise = (horizon - y) / height;
    const i = rampIndex(rise);
    const dx = (x - sunX) / unit;
    const dy = (y - sunY) / unit;
    const distance = Math.sqrt(dx * dx * 0.75 + dy * dy * 1.25);
    const air = 0.62 * Math.exp(-distance * 3) + 0.3 * Math.exp(-distance * 11);
    out[0] = (ramp[i] as number) * (1 - air) + glowR * air;
    out[1] = (ramp[i + 1] as number) * (1 - air) + glowG * air;
    out[2] = (ramp[i + 2] as number) * (1 - air) + glowB * air;
    if (rise <= 0) return;
    aurora?.(x / unit, rise, out);
    paintClouds(x, rise, distance, out);
  };
}

type CloudsAt = (x: number, rise: number, distance: number, out: Float32Array) => void;

/** A sheet of cloud overhead: lit where it nears the sun, shaded from beneath elsewhere. */
function makeClouds(sky: Sky, view: SkyView, random: Random): CloudsAt {
  const tile = cloudTile();
  const shiftX = random() * tile.size;
  const shiftY = random() * tile.size;
  const lengthwise = between(random, 34, 60);
  const isDark = sky.zenith.l < 0.3;
  const bright: Oklch = mix(sky.horizon, sky.glow, 0.6);
  const [litR, litG, litB] = toRgb(isDark ? tune(bright, -0.04, 0.9) : tune(bright, 0.03, 0.6));
  const [darkR, darkG, darkB] = toRgb(tune(mix(sky.upper, sky.low, 0.45), -0.04, 0.85));
  const threshold = 0.42 - view.cloud * 0.62;
  return (x, rise, distance, out) => {
    if (view.cloud <= 0) return;
    const depth = 1 / (rise + 0.11);
    const u = (((x - view.sunX) / view.unit) * depth * lengthwise) / 2.2 + shiftX;
    const v = depth * lengthwise * 1.5 + shiftY;
    const body = sample(tile, u, v) + 0.45 * sample(tile, u * 3.1 + 40, v * 3.1);
    const cover = Math.min(1, Math.max(0, (body - threshold) * 2.1)) * Math.min(1, rise * 9);
    if (cover <= 0) return;
    const toSun = sample(tile, u, v - 5) - sample(tile, u, v + 5);
    const light = Math.min(1, Math.max(0, 0.35 + 0.75 * Math.exp(-distance * 1.7) + toSun * 0.9));
    const opacity = cover * (0.5 + 0.3 * light);
    out[0] = (out[0] as number) * (1 - opacity) + (darkR + (litR - darkR) * light) * opacity;
    out[1] = (out[1] as number) * (1 - opacity) + (darkG + (litG - darkG) * light) * opacity;
    out[2] = (out[2] as number) * (1 - opacity) + (darkB + (litB - darkB) * light) * opacity;
  };
}

/** The sun's or moon's disc and the glare around it, which need every pixel. */
export function paintDisc(plate: Plate, sky: Sky, { sunX, sunY, sunRadius }: SkyView): void {
  const [red, green, blue] = toRgb(sky.sun);
  const reach = sunRadius * 2.6;
  const { data, width, height } = plate;
  for (let y = Math.max(0, Math.floor(sunY - reach)); y < Math.min(height, sunY + reach); y += 1) {
    for (let x = Math.max(0, Math.floor(sunX - reach)); x < Math.min(width, sunX + reach); x += 1) {
      const from = Math.hypot(x - sunX, y - sunY);
      const disc = Math.min(1, Math.max(0, sunRadius - from + 0.5));
      const glare = 0.5 * Math.max(0, 1 - from / reach) ** 2;
      const cover = Math.max(disc, glare);
      const i = (y * width + x) * 3;
      data[i] = (data[i] as number) + (red * 1.05 - (data[i] as number)) * cover;
      data[i + 1] = (data[i + 1] as number) + (green * 1.05 - (data[i + 1] as number)) * cover;
      data[i + 2] = (data[i + 2] as number) + (blue * 1.05 - (data[i + 2] as number)) * cover;
    }
  }
}
