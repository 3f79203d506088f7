import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import type { Random } from '#lib/platform/seedream/demo/art/random';
import { makeGround, type RangeView } from '#lib/platform/seedream/demo/art/range-light';
import type { Sky } from '#lib/platform/seedream/demo/art/skies';

const near = 60;
const far = 1100;
const stepGrowth = 1.0065;

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
  const column = new Float32Array(plate.height * 3);
  for (let x = 0; x < plate.width; x += 1) {
    column.fill(0);
    const side = (x + 0.5 - view.centreX) / view.focal;
    const run = paintColumn(column, plate.height, side, view, ground);
    putColumn(plate, x, column, run.top, run.bottom);
    if (run.top < run.bottom) {
      top[x] = run.top;
      shore[x] = run.bottom;
    }
    if (x % 64 === 63) await breathe();
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

function putColumn(
  { data, width }: Plate,
  x: number,
  column: Float32Array,
  top: number,
  bottom: number,
): void {
  const first = Math.floor(top);
  const sky = top - first;
  for (let y = first; y < Math.floor(bottom); y += 1) {
    const i = (y * width + x) * 3;
    const share = y === first ? sky : 0;
    data[i] = (data[i] as number) * share + (column[y * 3] as number);
    data[i + 1] = (data[i + 1] as number) * share + (column[y * 3 + 1] as number);
    data[i + 2] = (data[i + 2] as number) * share + (column[y * 3 + 2] as number);
  }
}
