import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import type { Random } from '#lib/platform/seedream/demo/art/random';
import { makeGround, type RangeView } from '#lib/platform/seedream/demo/art/range-light';
import type { Sky } from '#lib/platform/seedream/demo/art/skies';

const near = 60;
const far = 1100;
const stepGrowth = 1.0076;

/**
 * Paints a mountain range column by column from the front to the back, filling only what rises
 * above what is already there ("voxel space"). A row that a crest cuts is mixed by how much of it
 * is covered, so crests have no stairs.
 *
 * @returns the rows that land takes up in each column; where there is none, both are the horizon
 */
export async function paintRange(
  plate: Plate,
  view: RangeView,
  sky: Sky,
  random: Random,
): Promise<LandRows> {
  const ground = makeGround(view, sky, random);
  const top = new Float32Array(plate.width).fill(view.horizon);
  const shore = new Float32Array(plate.width).fill(view.horizon);
  const strip = makeStrip(plate.height);
  for (let left = 0; left < plate.width; left += stripWidth) {
    const right = Math.min(plate.width, left + stripWidth);
    for (let x = left; x < right; x += 1) {
      const column = strip.columns[x - left] as Float32Array;
      column.fill(0);
      const run = paintColumn(
        column,
        plate.height,
        (x + 0.5 - view.centreX) / view.focal,
        view,
        ground,
      );
      strip.top[x - left] = run.top;
      strip.bottom[x - left] = run.bottom;
      if (run.top < run.bottom) {
        top[x] = run.top;
        shore[x] = run.bottom;
      }
    }
    putStrip(plate, left, right, strip);
    if (left % 64 === 0) await breathe();
  }
  return { top, shore };
}

export interface LandRows {
  /** The highest row of land. */
  readonly top: Float32Array;
  /** Where land ends and water begins. */
  readonly shore: Float32Array;
}

type Ground = ReturnType<typeof makeGround>;

function paintColumn(
  column: Float32Array,
  floor: number,
  side: number,
  view: RangeView,
  ground: Ground,
): { top: number; bottom: number } {
  const colour = new Float32Array(3);
  const last = new Float32Array(3);
  let top = floor;
  let bottom = floor;
  let wasSeen = false;
  for (let z = near; z < far && top > 0; z *= stepGrowth) {
    const height = ground.heightAt(side, z);
    if (view.isIsland) {
      if (height <= 0) continue;
      if (top === floor)
        top = bottom = Math.min(floor, Math.ceil(view.horizon + (view.eye * view.focal) / z));
    }
    const y = Math.max(0, view.horizon - ((height - view.eye) * view.focal) / z);
    if (y >= top) {
      wasSeen = false;
      continue;
    }
    ground.colourAt(side, z, height, colour);
    addRun(column, y, top, colour, wasSeen ? last : colour);
    last.set(colour);
    wasSeen = true;
    top = y;
  }
  return { top, bottom };
}

/** Adds one run of a column, weighted by how much of each row it covers. */
function addRun(
  column: Float32Array,
  top: number,
  bottom: number,
  upper: Float32Array,
  lower: Float32Array,
): void {
  const length = Math.max(1e-3, bottom - top);
  for (let y = Math.floor(top); y < bottom; y += 1) {
    const covered = Math.min(y + 1, bottom) - Math.max(y, top);
    const t = Math.min(1, Math.max(0, (y + 0.5 - top) / length));
    for (let c = 0; c < 3; c += 1) {
      const shade = (upper[c] as number) * (1 - t) + (lower[c] as number) * t;
      column[y * 3 + c] = (column[y * 3 + c] as number) + shade * covered;
    }
  }
}

/** Columns are painted downwards and put into the plate a few at a time: rows are what memory likes. */
const stripWidth = 16;

interface Strip {
  readonly columns: readonly Float32Array[];
  readonly top: Float32Array;
  readonly bottom: Float32Array;
}

function makeStrip(height: number): Strip {
  return {
    columns: Array.from({ length: stripWidth }, () => new Float32Array(height * 3)),
    top: new Float32Array(stripWidth),
    bottom: new Float32Array(stripWidth),
  };
}

function putStrip({ data, width }: Plate, left: number, right: number, strip: Strip): void {
  const [from, to] = [Math.floor(Math.min(...strip.top)), Math.floor(Math.max(...strip.bottom))];
  for (let y = from; y < to; y += 1) {
    for (let x = left; x < right; x += 1) {
      const top = strip.top[x - left] as number;
      if (y + 1 <= top || y >= (strip.bottom[x - left] as number)) continue;
      const column = strip.columns[x - left] as Float32Array;
      const sky = y < top ? top - y : 0;
      const i = (y * width + x) * 3;
      data[i] = (data[i] as number) * sky + (column[y * 3] as number);
      data[i + 1] = (data[i + 1] as number) * sky + (column[y * 3 + 1] as number);
      data[i + 2] = (data[i + 2] as number) * sky + (column[y * 3 + 2] as number);
    }
  }
}
