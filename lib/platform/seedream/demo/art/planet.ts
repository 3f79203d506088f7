import { mix, type Oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import { smoothStep } from '#lib/platform/seedream/demo/art/curve';
import { cloudTile, sample } from '#lib/platform/seedream/demo/art/noise';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import { makeRamp, rampIndex } from '#lib/platform/seedream/demo/art/ramp';
import { between, type Random } from '#lib/platform/seedream/demo/art/random';
import { heightTile } from '#lib/platform/seedream/demo/art/terrain';

export interface Planet {
  /** Centre and radius in pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Where the light comes from, on the picture's plane, in radians. */
  readonly lightAngle: number;
  /** How far the poles lean, in radians. */
  readonly tilt: number;
  /** Craters and ridges instead of bands of cloud. */
  readonly isRocky: boolean;
}

export interface PlanetColours {
  readonly base: Oklch;
  readonly band: Oklch;
  readonly bright: Oklch;
  readonly air: Oklch;
}

const haloReach = 1.24;

/** A planet lit from one side, with the air that glows along its lit edge. */
export function paintPlanet(
  { data, width, height }: Plate,
  planet: Planet,
  colours: PlanetColours,
  random: Random,
): void {
  const surface = planet.isRocky
    ? makeRock(planet, colours, random)
    : makeClouds(planet, colours, random);
  const reach = planet.radius * haloReach;
  const [lightX, lightY] = [Math.cos(planet.lightAngle) * 0.82, Math.sin(planet.lightAngle) * 0.82];
  const air = toRgb({ ...colours.air, l: 0.8 });
  const colour = new Float32Array(3);
  const [top, bottom] = [Math.max(0, planet.y - reach), Math.min(height, planet.y + reach)];
  const [left, right] = [Math.max(0, planet.x - reach), Math.min(width, planet.x + reach)];
  for (let y = Math.floor(top); y < bottom; y += 1) {
    const dy = (y + 0.5 - planet.y) / planet.radius;
    for (let x = Math.floor(left); x < right; x += 1) {
      const dx = (x + 0.5 - planet.x) / planet.radius;
      const square = dx * dx + dy * dy;
      if (square > haloReach * haloReach) continue;
      const from = Math.sqrt(square);
      const facing = dx * lightX + dy * lightY;
      const i = (y * width + x) * 3;
      const cover = Math.min(1, Math.max(0, (1 - from) * planet.radius + 0.5));
      const fade = Math.max(0, 1 - (from - 1) / (haloReach - 1));
      const halo = cover < 1 ? fade * fade * fade * Math.max(0, facing + 0.3) * 0.4 : 0;
      if (cover > 0) {
        const dz = Math.sqrt(Math.max(0, 1 - square));
        surface(dx, dy, dz, facing + dz * 0.57, colour);
      }
      for (let c = 0; c < 3; c += 1) {
        const behind = (data[i + c] as number) + (air[c] as number) * halo;
        data[i + c] = behind + ((colour[c] as number) - behind) * cover;
      }
    }
  }
}

type SurfaceAt = (dx: number, dy: number, dz: number, light: number, out: Float32Array) => void;

/** Day, night and the air between them, over the ground's own colour. */
function makeDaylight(
  colours: PlanetColours,
): (light: number, dz: number, out: Float32Array) => void {
  const night = toRgb({ ...colours.band, l: 0.1, c: 0.025 });
  const air = toRgb({ ...colours.air, l: 0.84 });
  return (light, dz, out) => {
    const day = smoothStep(light * 1.2 + 0.06);
    const edge = 1 - dz;
    const rim = edge * edge * edge * Math.max(0, light + 0.15) * 0.7;
    for (let c = 0; c < 3; c += 1) {
      const dark = night[c] as number;
      out[c] = dark + ((out[c] as number) - dark) * day + (air[c] as number) * rim;
    }
  };
}

/** Bands that run around, each with its own tone, frayed where they meet. */
function makeClouds(planet: Planet, colours: PlanetColours, random: Random): SurfaceAt {
  const tile = cloudTile();
  const ramp = makeRamp([
    [0, mix(colours.base, colours.band, 0.75)],
    [0.32, colours.base],
    [0.55, mix(colours.base, colours.bright, 0.55)],
    [0.75, mix(colours.bright, colours.base, 0.2)],
    [1, mix(colours.band, colours.air, 0.4)],
  ]);
  const bands = new Float32Array(512);
  const shift = random() * 512;
  const width = between(random, 26, 44);
  for (let i = 0; i < 512; i += 1) {
    bands[i] =
      0.46 + sample(tile, shift, (i / 512) * width * 7) * 0.9 + sample(tile, i, shift) * 0.12;
  }
  const daylight = makeDaylight(colours);
  const [cos, sin] = [Math.cos(planet.tilt), Math.sin(planet.tilt)];
  return (dx, dy, dz, light, out) => {
    const across = dx * cos + dy * sin;
    const along = dy * cos - dx * sin;
    const longitude = Math.atan2(across, dz + 1e-6) * 44 + shift;
    const fray = sample(tile, longitude, along * 190 + shift);
    const wisp = sample(tile, longitude * 2.4 + fray * 30, along * 520);
    const at = (along + fray * 0.045 + 1) * 255.5;
    const tone = (bands[at < 0 ? 0 : at > 511 ? 511 : at | 0] as number) + wisp * 0.09;
    const i = rampIndex(tone);
    out[0] = ramp[i] as number;
    out[1] = ramp[i + 1] as number;
    out[2] = ramp[i + 2] as number;
    daylight(light, dz, out);
  };
}

/** Bare ground with ridges that catch the light near the edge of night. */
function makeRock(planet: Planet, colours: PlanetColours, random: Random): SurfaceAt {
  const tile = heightTile();
  const ramp = makeRamp([
    [0, tune(colours.band, -0.04)],
    [0.4, colours.base],
    [1, tune(colours.bright, -0.04)],
  ]);
  const shift = random() * 512;
  const daylight = makeDaylight(colours);
  const [cos, sin] = [Math.cos(planet.tilt), Math.sin(planet.tilt)];
  const [stepX, stepY] = [Math.cos(planet.lightAngle) * 1.3, Math.sin(planet.lightAngle) * 1.3];
  return (dx, dy, dz, light, out) => {
    const swell = 0.75 + 0.25 * dz;
    const u = ((dx * cos + dy * sin) / swell) * 150 + shift;
    const v = ((dy * cos - dx * sin) / swell) * 150 + shift;
    const land = sample(tile, u, v);
    const bump = land - sample(tile, u + stepX, v + stepY);
    const i = rampIndex(0.08 + land * 1.1);
    out[0] = ramp[i] as number;
    out[1] = ramp[i + 1] as number;
    out[2] = ramp[i + 2] as number;
    daylight(light + bump * 2.6, dz, out);
  };
}
