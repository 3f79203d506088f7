import { type Oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
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
  readonly hasRing: boolean;
  /** Craters and ridges instead of bands of cloud. */
  readonly isRocky: boolean;
}

export interface PlanetColours {
  readonly base: Oklch;
  readonly band: Oklch;
  readonly bright: Oklch;
  readonly air: Oklch;
}

/** A planet lit from one side, with the air that glows along its lit edge. */
export function paintPlanet(
  plate: Plate,
  planet: Planet,
  colours: PlanetColours,
  random: Random,
): void {
  const surface = makeSurface(planet, colours, random);
  const ring = planet.hasRing ? makeRing(planet, colours, random) : null;
  const { data, width, height } = plate;
  const reach = planet.radius * (ring ? 2.45 : 1.22);
  const light = [Math.cos(planet.lightAngle) * 0.82, Math.sin(planet.lightAngle) * 0.82, 0.57];
  const air = toRgb({ ...colours.air, l: 0.78 });
  const colour = new Float32Array(4);
  const [fromY, toY] = [Math.max(0, planet.y - reach), Math.min(height, planet.y + reach)];
  const [fromX, toX] = [Math.max(0, planet.x - reach), Math.min(width, planet.x + reach)];
  for (let y = Math.floor(fromY); y < toY; y += 1) {
    for (let x = Math.floor(fromX); x < toX; x += 1) {
      const dx = (x + 0.5 - planet.x) / planet.radius;
      const dy = (y + 0.5 - planet.y) / planet.radius;
      const square = dx * dx + dy * dy;
      const i = (y * width + x) * 3;
      const facing = dx * (light[0] as number) + dy * (light[1] as number);
      if (square < 1.48) {
        const from = Math.sqrt(square);
        const cover = Math.min(1, Math.max(0, (1 - from) * planet.radius + 0.5));
        const halo =
          (from < 1 ? 0 : Math.max(0, 1 - (from - 1) / 0.2) ** 3) * Math.max(0, facing + 0.25);
        for (let c = 0; c < 3; c += 1) {
          data[i + c] = (data[i + c] as number) + (air[c] as number) * halo * 0.42;
        }
        if (cover > 0) {
          const dz = Math.sqrt(Math.max(0, 1 - square));
          surface(dx, dy, dz, facing + dz * (light[2] as number), colour);
          for (let c = 0; c < 3; c += 1) {
            data[i + c] = (data[i + c] as number) * (1 - cover) + (colour[c] as number) * cover;
          }
        }
      }
      if (ring?.(dx, dy, square, colour)) {
        const share = colour[3] as number;
        for (let c = 0; c < 3; c += 1) {
          data[i + c] = (data[i + c] as number) * (1 - share) + (colour[c] as number) * share;
        }
      }
    }
  }
}

type SurfaceAt = (dx: number, dy: number, dz: number, light: number, out: Float32Array) => void;

function makeSurface(planet: Planet, colours: PlanetColours, random: Random): SurfaceAt {
  const tile = planet.isRocky ? heightTile() : cloudTile();
  const ramp = makeRamp([
    [0, tune(colours.band, -0.08)],
    [0.3, colours.base],
    [0.5, tune(colours.bright, -0.1, 1.2)],
    [0.68, colours.base],
    [0.85, colours.band],
    [1, tune(colours.bright, -0.05)],
  ]);
  const night = toRgb({ ...colours.band, l: 0.08, c: 0.02 });
  const air = toRgb({ ...colours.air, l: 0.82 });
  const [cos, sin] = [Math.cos(planet.tilt), Math.sin(planet.tilt)];
  const [ox, oy] = [random() * 512, random() * 512];
  const stripes = between(random, 26, 60);
  return (dx, dy, dz, light, out) => {
    const across = dx * cos + dy * sin;
    const along = dy * cos - dx * sin;
    const longitude = Math.atan2(across, dz + 1e-6) * 60 + ox;
    const latitude = Math.asin(Math.max(-1, Math.min(1, along)));
    let tone: number;
    let bump = 0;
    if (planet.isRocky) {
      const land = sample(tile, longitude * 1.6, latitude * 96 + oy);
      bump = land - sample(tile, longitude * 1.6 + 1.2, latitude * 96 + oy + 0.6);
      tone = 0.12 + land * 0.6;
    } else {
      const swirl = sample(tile, longitude * 0.9, latitude * 150 + oy);
      const curl = sample(tile, longitude * 2.6 + swirl * 22, latitude * 260);
      tone =
        0.5 + 0.5 * Math.sin(latitude * stripes * 0.32 + swirl * 2.1 + oy) * 0.75 + curl * 0.16;
      tone += sample(tile, 13, latitude * 300 + oy) * 0.18;
    }
    const lit = Math.min(1, Math.max(0, (light + bump * 3.4) * 1.25 + 0.04));
    const day = lit * lit * (3 - 2 * lit);
    const i = rampIndex(tone);
    const rim = (1 - dz) ** 3 * Math.max(0, light + 0.12) * 0.75;
    for (let c = 0; c < 3; c += 1) {
      const ground = (ramp[i + c] as number) * day + (night[c] as number) * (1 - day);
      out[c] = ground + (air[c] as number) * rim;
    }
  };
}

/** Rings seen aslant: behind the planet in the upper half, in front of it in the lower. */
function makeRing(planet: Planet, colours: PlanetColours, random: Random) {
  const open = between(random, 0.16, 0.34);
  const [cos, sin] = [Math.cos(planet.tilt), Math.sin(planet.tilt)];
  const tile = cloudTile();
  const shift = random() * 512;
  const [red, green, blue] = toRgb(tune(colours.bright, -0.06, 1.2));
  const [lightX, lightY] = [Math.cos(planet.lightAngle), Math.sin(planet.lightAngle)];
  return (dx: number, dy: number, square: number, out: Float32Array): boolean => {
    const across = dx * cos + dy * sin;
    const along = (dy * cos - dx * sin) / open;
    const distance = Math.sqrt(across * across + along * along);
    if (distance < 1.28 || distance > 2.35) return false;
    if (square < 1 && along < 0) return false;
    const grooves =
      sample(tile, distance * 190 + shift, 3) * 0.9 + sample(tile, distance * 61, 77) * 0.6;
    const gap = Math.min(1, Math.abs(distance - 1.94) * 34);
    const edge = Math.min(1, (distance - 1.28) * 9, (2.35 - distance) * 14);
    // The planet's shadow lies on the ring on the side away from the light.
    const behind = across * -lightX * cos + along * open * -lightY;
    const beside = Math.abs(dx * lightY - dy * lightX);
    const shadow = behind > 0 && beside < 1 && dx * lightX + dy * lightY < 0 ? 0.12 : 1;
    out[0] = red * shadow;
    out[1] = green * shadow;
    out[2] = blue * shadow;
    out[3] = Math.min(0.92, Math.max(0.05, 0.5 + grooves * 0.75)) * gap * edge;
    return true;
  };
}
