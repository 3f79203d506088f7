import { mix, type Oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import { cloudTile, keptTile, sample, type Tile } from '#lib/platform/seedream/demo/art/noise';
import type { Random } from '#lib/platform/seedream/demo/art/random';
import type { Sky } from '#lib/platform/seedream/demo/art/skies';
import { heightTile } from '#lib/platform/seedream/demo/art/terrain';

/** A mountain range as the camera sees it. Lengths in pixels of the picture or cells of the map. */
export interface RangeView {
  /** Row of the horizon and column of the camera, in pixels. */
  readonly horizon: number;
  readonly centreX: number;
  /** Pixels for a length of one at a distance of one. */
  readonly focal: number;
  /** How high the highest crest stands, in cells. */
  readonly relief: number;
  /** How high the camera is, in cells. */
  readonly eye: number;
  /** Where the sun stands, as a unit vector: right, up, away from the camera. */
  readonly sun: readonly [right: number, up: number, away: number];
  /** The sun's column as a slope: pixels from the centre by focal. */
  readonly sunSide: number;
  /** How much snow lies, 0 to 1. */
  readonly snow: number;
  /** How thick the mist in the valleys is, 0 to 1. */
  readonly mist: number;
  /** How much of its full height the land has at a slope to the side and a distance. */
  readonly envelope: (side: number, z: number) => number;
  /** Land below zero is under water. */
  readonly isIsland: boolean;
  /** Where half of the land's own colour is lost to the air, in cells. */
  readonly sight: number;
}

interface Tints {
  readonly lit: Oklch;
  readonly shade: Oklch;
  readonly snowLit: Oklch;
  readonly snowShade: Oklch;
  readonly haze: Oklch;
  readonly glow: Oklch;
}

/** Cells of the map for one cell of distance: less makes fewer and wider mountains. */
const mapScale = 0.42;
/** The map is read a second time this much smaller, for the roughness of the ground. */
const detail = 6.3;

/** Height and colour of the land at a slope to the side and a distance, both seen by the camera. */
export function makeGround(view: RangeView, sky: Sky, random: Random) {
  const heights = heightTile();
  const turn = random() * Math.PI * 2;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [fromX, fromY] = [random() * heights.size, random() * heights.size];
  const mapX = (side: number, z: number) => fromX + (side * cos - sin) * z * mapScale;
  const mapY = (side: number, z: number) => fromY + (side * sin + cos) * z * mapScale;

  const sunk = view.isIsland ? 0.16 : 0;

  function heightAt(side: number, z: number): number {
    const x = mapX(side, z);
    const y = mapY(side, z);
    const fine = sample(heights, x * detail + 30, y * detail) * 0.055 - 0.02;
    return (sample(heights, x, y) * view.envelope(side, z) + fine - sunk) * view.relief;
  }

  const light = makeLight(view, sky);
  const slopesX = slopeTile('heights-x', 1, 0);
  const slopesY = slopeTile('heights-y', 0, 1);

  function colourAt(side: number, z: number, height: number, out: Float32Array): void {
    const x = mapX(side, z);
    const y = mapY(side, z);
    const fineX = sample(slopesX, x * detail + 30, y * detail) * 0.5;
    const fineY = sample(slopesY, x * detail + 30, y * detail) * 0.5;
    const downX = (sample(slopesX, x, y) + fineX) * view.relief * mapScale;
    const downY = (sample(slopesY, x, y) + fineY) * view.relief * mapScale;
    // The map's slopes, turned back to what the camera calls right and away.
    light(downX * cos + downY * sin, downY * cos - downX * sin, { side, z, height, x, y }, out);
  }
  return { heightAt, colourAt };
}

interface Spot {
  readonly side: number;
  readonly z: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
}

/** Sunlight on a slope, snow where it holds, then the air in between. */
function makeLight(view: RangeView, sky: Sky) {
  const tints = tintsOf(sky);
  const [lit, shade] = [toRgb(tints.lit), toRgb(tints.shade)];
  const [snowLit, snowShade] = [toRgb(tints.snowLit), toRgb(tints.snowShade)];
  const [haze, glow] = [toRgb(tints.haze), toRgb(tints.glow)];
  const clouds = cloudTile();
  const [sunRight, sunUp, sunAway] = view.sun;
  return (slopeRight: number, slopeAway: number, spot: Spot, out: Float32Array): void => {
    const up = 1 / Math.sqrt(1 + slopeRight * slopeRight + slopeAway * slopeAway);
    const facing = (-slopeRight * sunRight + sunUp - slopeAway * sunAway) * up;
    const light = Math.min(1, Math.max(0, facing * 1.05 + 0.12)) * 0.88 + 0.12 * up;
    const rough = sample(clouds, spot.x * 3, spot.y * 3);
    const level = spot.height / view.relief + rough * 0.1;
    const holds = (level - 1.02 + view.snow * 0.95) * 5 + (up - 0.62) * 3.2;
    const snow = view.snow <= 0 ? 0 : Math.min(1, Math.max(0, holds));
    const distance = spot.z / view.sight;
    const far = 1 - Math.exp(-(distance ** 1.5) * 0.9);
    const low = Math.exp(-Math.max(0, spot.height - view.relief * 0.1) / (view.relief * 0.13));
    const bank = view.mist * low * Math.min(1, spot.z / 240) * (0.75 + rough * 0.5);
    const air = 1 - (1 - far) * (1 - Math.min(0.96, Math.max(0, bank)));
    const toSun =
      0.75 * Math.exp(-Math.abs(spot.side - view.sunSide) * 2.4) * Math.min(1, distance);
    for (let c = 0; c < 3; c += 1) {
      const rock = (shade[c] as number) + ((lit[c] as number) - (shade[c] as number)) * light;
      const ice =
        (snowShade[c] as number) + ((snowLit[c] as number) - (snowShade[c] as number)) * light;
      const land = rock + (ice - rock) * snow;
      const between = (haze[c] as number) + ((glow[c] as number) - (haze[c] as number)) * toSun;
      out[c] = land + (between - land) * air;
    }
  };
}

function tintsOf(sky: Sky): Tints {
  return {
    lit: tune(sky.lit, -0.06, 0.8),
    shade: sky.shade,
    snowLit: mix(sky.lit, sky.sun, 0.78),
    snowShade: mix(sky.shade, sky.upper, 0.62),
    haze: mix(sky.low, sky.horizon, 0.35),
    glow: mix(sky.horizon, sky.glow, 0.6),
  };
}

/** How steeply the land rises in one direction, height for each cell. */
function slopeTile(name: string, stepX: number, stepY: number): Tile {
  return keptTile(name, () => {
    const { data, size } = heightTile();
    const mask = size - 1;
    const slopes = new Float32Array(data.length);
    for (let y = 0; y < size; y += 1) {
      for (let x = 0; x < size; x += 1) {
        const ahead = data[((y + stepY) & mask) * size + ((x + stepX) & mask)] as number;
        const behind = data[((y - stepY) & mask) * size + ((x - stepX) & mask)] as number;
        slopes[y * size + x] = (ahead - behind) / 2;
      }
    }
    return { data: slopes, size };
  });
}
