import { mix, type Oklch, type Rgb, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import { type Point, ribbon } from '#lib/platform/seedream/demo/art/curve';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import { cloudTile, sample } from '#lib/platform/seedream/demo/art/noise';
import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import { fillByRow, flatInk } from '#lib/platform/seedream/demo/art/polygon';
import { between, pick, type Random } from '#lib/platform/seedream/demo/art/random';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import { paintSoftly } from '#lib/platform/seedream/demo/art/soft-paint';

/** Broad strokes that follow one hidden current and never touch each other. */
export async function paintFlow(plate: Plate, setting: SceneSetting): Promise<Finish> {
  const { palette, theme, random } = setting;
  const unit = Math.min(plate.width, plate.height, Math.sqrt(plate.width * plate.height) * 0.75);
  const field = makeField(plate, unit, theme, random);
  await paintGround(plate, palette.ground, unit, random);
  const colours = makeColours(setting, unit, random);
  const taken = makeTaken(plate, Math.max(3, unit / 400));
  const [thin, broad] = pick(theme, [
    [0.004, 0.034],
    [0.005, 0.062],
    [0.0035, 0.018],
  ] as const);
  const margin = random() < 0.55 ? unit * 0.07 : -unit * 0.05;
  // Broad strokes first, thin ones into what room is left.
  for (let round = 0; round < 7; round += 1) {
    const width = unit * (broad + (thin - broad) * Math.sqrt(round / 6));
    const tries = Math.round(((plate.width * plate.height) / (unit * unit)) * (90 + round * 130));
    for (let i = 0; i < tries; i += 1) {
      const start = { x: random() * plate.width, y: random() * plate.height };
      const line = follow(
        field,
        taken,
        start,
        { width, margin, most: unit * between(random, 0.4, 1.5) },
        plate,
      );
      if (line.length * stepOf(width) < width * 3.2) continue;
      claim(taken, line, width * 1.22);
      paintStroke(plate, line, width, colours(start), random);
    }
    await breathe();
  }
  return { grain: 3.4, vignette: 0.12 };
}

type Field = (x: number, y: number) => number;

/** The current's direction, in radians: slow turns, sometimes stepped, sometimes around a centre. */
function makeField(plate: Plate, unit: number, theme: Random, random: Random): Field {
  const tile = cloudTile();
  const [ox, oy] = [random() * 512, random() * 512];
  const base = theme() * Math.PI * 2;
  const turn = between(theme, 1.2, 2.6);
  const scale = between(theme, 34, 62) / unit;
  const swirl = theme() < 0.4 ? between(theme, 0.4, 0.9) : 0;
  const centre = {
    x: plate.width * between(random, 0.25, 0.75),
    y: plate.height * between(random, 0.25, 0.75),
  };
  const corners = theme() < 0.22 ? Math.PI / 5 : 0;
  return (x, y) => {
    const around = Math.atan2(y - centre.y, x - centre.x) + Math.PI / 2;
    const near = swirl * Math.exp(-Math.hypot(x - centre.x, y - centre.y) / (unit * 0.7));
    const angle = base + sample(tile, x * scale + ox, y * scale + oy) * turn * 2;
    const bent = angle + Math.sin(around - angle) * near * 2;
    return corners > 0 ? Math.round(bent / corners) * corners : bent;
  };
}

interface Taken {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  readonly data: Uint8Array;
}

function makeTaken({ width, height }: Plate, cell: number): Taken {
  const columns = Math.ceil(width / cell) + 1;
  const rows = Math.ceil(height / cell) + 1;
  return { columns, rows, cell, data: new Uint8Array(columns * rows) };
}

function stepOf(width: number): number {
  return Math.max(3, width * 0.35);
}

/** Goes with the current, both ways, until there is no more room. */
function follow(
  field: Field,
  taken: Taken,
  start: Point,
  { width, margin, most }: { width: number; margin: number; most: number },
  plate: Plate,
): Point[] {
  const step = stepOf(width);
  const half: Point[][] = [];
  for (const direction of [1, -1]) {
    const line: Point[] = [];
    let { x, y } = start;
    for (let length = 0; length < most / 2; length += step) {
      if (x < margin || y < margin || x > plate.width - margin || y > plate.height - margin) break;
      if (isTaken(taken, x, y, width * 0.5 + taken.cell)) break;
      line.push({ x, y });
      const angle = field(x, y);
      x += Math.cos(angle) * step * direction;
      y += Math.sin(angle) * step * direction;
    }
    half.push(line);
  }
  const [ahead = [], back = []] = half;
  return [...back.slice(1).reverse(), ...ahead];
}

function isTaken(taken: Taken, x: number, y: number, reach: number): boolean {
  for (const [dx, dy] of ring) {
    const column = Math.floor((x + dx * reach) / taken.cell);
    const row = Math.floor((y + dy * reach) / taken.cell);
    if (column < 0 || row < 0 || column >= taken.columns || row >= taken.rows) continue;
    if (taken.data[row * taken.columns + column]) return true;
  }
  return false;
}

const ring: ReadonlyArray<readonly [number, number]> = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [0.7, 0.7],
  [-0.7, 0.7],
  [0.7, -0.7],
  [-0.7, -0.7],
];

function claim(taken: Taken, line: readonly Point[], width: number): void {
  const reach = Math.ceil(width / 2 / taken.cell);
  for (const { x, y } of line) {
    const column = Math.floor(x / taken.cell);
    const row = Math.floor(y / taken.cell);
    for (let dy = -reach; dy <= reach; dy += 1) {
      for (let dx = -reach; dx <= reach; dx += 1) {
        if (dx * dx + dy * dy > reach * reach) continue;
        const [c, r] = [column + dx, row + dy];
        if (c >= 0 && r >= 0 && c < taken.columns && r < taken.rows)
          taken.data[r * taken.columns + c] = 1;
      }
    }
  }
}

/** Colour by place, so that the current carries patches of it, with strays. */
function makeColours({ palette, theme }: SceneSetting, unit: number, random: Random) {
  const tile = cloudTile();
  const shift = random() * 512;
  const inks = [
    ...palette.inks,
    palette.light.l - palette.ground.l > 0.08 ? palette.light : palette.dark,
  ];
  const offset = Math.floor(theme() * inks.length);
  return ({ x, y }: Point): Oklch => {
    if (random() < 0.16) return pick(random, inks);
    const patch =
      sample(tile, (x / unit) * 26 + shift, (y / unit) * 26) * 3.1 + between(random, -0.4, 0.4);
    return inks[
      (((Math.round(patch) + offset) % inks.length) + inks.length) % inks.length
    ] as Oklch;
  };
}

/** A flat stroke with a straight end, a paler edge on its upper side and now and then a stripe. */
function paintStroke(
  plate: Plate,
  line: readonly Point[],
  width: number,
  colour: Oklch,
  random: Random,
): void {
  const own = tune(colour, between(random, -0.02, 0.02), 1, between(random, -4, 4));
  const flat: Rgb = toRgb(own);
  fillByRow(plate, [ribbon(line, () => width)], flatInk(flat));
  if (width < 14) return;
  const edge = ribbon(offset(line, -width * 0.42), () => width * 0.1);
  fillByRow(plate, [edge], flatInk(toRgb(mix(own, { l: 1, c: 0, h: 0 }, 0.28)), 0.6));
  const under = ribbon(offset(line, width * 0.4), () => width * 0.16);
  fillByRow(plate, [under], flatInk(toRgb(tune(own, -0.09)), 0.55));
}

function offset(line: readonly Point[], by: number): Point[] {
  const last = line.length - 1;
  return line.map((here, i) => {
    const before = line[Math.max(0, i - 1)] as Point;
    const after = line[Math.min(last, i + 1)] as Point;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    return {
      x: here.x - ((after.y - before.y) / length) * by,
      y: here.y + ((after.x - before.x) / length) * by,
    };
  });
}

async function paintGround(
  plate: Plate,
  ground: Oklch,
  unit: number,
  random: Random,
): Promise<void> {
  const [dim, lit] = [toRgb(tune(ground, -0.02)), toRgb(tune(ground, 0.015))];
  const tile = cloudTile();
  const shift = random() * 512;
  await paintSoftly(plate, (x, y, out) => {
    const t = 0.5 + sample(tile, (x / unit) * 60 + shift, (y / unit) * 60) * 0.5;
    for (let c = 0; c < 3; c += 1) {
      out[c] = (dim[c] as number) + ((lit[c] as number) - (dim[c] as number)) * t;
    }
  });
}
