import { type Oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import { ellipse, reversed, wedge } from '#lib/platform/seedream/demo/art/curve';
import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import { fillByRow, fillOutlines, flatInk } from '#lib/platform/seedream/demo/art/polygon';
import {
  between,
  pick,
  type Random,
  shuffled,
  wholeBetween,
} from '#lib/platform/seedream/demo/art/random';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import { stippleInk } from '#lib/platform/seedream/demo/art/stipple';

/** A wall of square tiles, some of them four times as large, each with one plain figure. */
export async function paintTiles(
  plate: Plate,
  { palette, theme, random }: SceneSetting,
): Promise<void> {
  const { width, height } = plate;
  const short = Math.min(width, height);
  const across = wholeBetween(theme, 3, 6);
  const side = Math.max(short / across, Math.sqrt((width * height) / 160));
  const columns = Math.max(1, Math.round(width / side));
  const rows = Math.max(1, Math.round(height / side));
  const [w, h] = [width / columns, height / rows];
  const figures = shuffled(theme, allFigures).slice(0, wholeBetween(theme, 3, 5));
  const inks = [...palette.inks, palette.ground, palette.light];
  const taken = new Set<number>();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      const isLarge =
        random() < 0.2 &&
        column + 1 < columns &&
        row + 1 < rows &&
        !taken.has(row * columns + column + 1);
      const span = isLarge ? 2 : 1;
      for (let dy = 0; dy < span; dy += 1) {
        for (let dx = 0; dx < span; dx += 1) taken.add((row + dy) * columns + column + dx);
      }
      const tile = { x: column * w, y: row * h, w: w * span, h: h * span };
      const [ground, figure, third] = shuffled(random, inks) as [Oklch, Oklch, Oklch];
      const contrast =
        Math.abs(ground.l - figure.l) > 0.12
          ? figure
          : ground.l > 0.6
            ? palette.dark
            : palette.light;
      paintTile(plate, tile, { ground, figure: contrast, third }, pick(random, figures), random);
    }
    await breathe();
  }
}

interface Tile {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface Inks {
  readonly ground: Oklch;
  readonly figure: Oklch;
  readonly third: Oklch;
}

type Figure = (tile: Tile, random: Random) => { main: number[][]; extra?: number[][] };

function paintTile(plate: Plate, tile: Tile, inks: Inks, draw: Figure, random: Random): void {
  const { x, y, w, h } = tile;
  const square = [x, y, x + w, y, x + w, y + h, x, y + h];
  fillByRow(plate, [square], flatInk(toRgb(inks.ground)));
  const { main, extra } = draw(tile, random);
  fillByRow(plate, main, flatInk(toRgb(inks.figure)));
  if (extra) fillByRow(plate, extra, flatInk(toRgb(inks.third)));
  if (random() < 0.4) {
    const grain = Math.max(1, Math.min(plate.width, plate.height) / 1100);
    const fromLeft = random() < 0.5;
    const shade = stippleInk(
      toRgb(tune(inks.figure, -0.17)),
      (px, py) => {
        const across = (px - x) / w;
        return ((fromLeft ? across : 1 - across) * 0.5 + ((py - y) / h) * 0.5) ** 2.4 * 0.95;
      },
      grain,
    );
    fillOutlines(plate, main, shade);
  }
}

/** The four corners of a tile, with the angle at which a quarter circle opens into it. */
function corner(
  { x, y, w, h }: Tile,
  which: number,
): readonly [cx: number, cy: number, from: number] {
  const corners = [
    [x, y, 0],
    [x + w, y, Math.PI / 2],
    [x + w, y + h, Math.PI],
    [x, y + h, Math.PI * 1.5],
  ] as const;
  return corners[which % 4] ?? corners[0];
}

const quarter: Figure = (tile, random) => {
  const [cx, cy, from] = corner(tile, wholeBetween(random, 0, 3));
  const radius = Math.min(tile.w, tile.h);
  const extra =
    random() < 0.4 ? [wedge(cx, cy, radius * 0.5, from, from + Math.PI / 2)] : undefined;
  return { main: [wedge(cx, cy, radius, from, from + Math.PI / 2)], extra };
};

const rainbow: Figure = (tile, random) => {
  const [cx, cy, from] = corner(tile, wholeBetween(random, 0, 3));
  const radius = Math.min(tile.w, tile.h);
  const bands: number[][] = [];
  for (let i = 0; i < 4; i += 1) {
    const [outer, inner] = [radius * (1 - i * 0.25), radius * (0.875 - i * 0.25)];
    bands.push(wedge(cx, cy, outer, from, from + Math.PI / 2));
    bands.push(reversed(wedge(cx, cy, inner, from, from + Math.PI / 2)));
  }
  return { main: bands };
};

const disc: Figure = ({ x, y, w, h }, random) => {
  const radius = Math.min(w, h) * between(random, 0.3, 0.42);
  const [cx, cy] = [x + w / 2, y + h / 2];
  return {
    main: [ellipse(cx, cy, radius)],
    extra: random() < 0.5 ? [ellipse(cx, cy, radius * 0.42)] : undefined,
  };
};

const halves: Figure = ({ x, y, w, h }, random) => {
  const radius = Math.min(w, h) / 2;
  const isUpright = random() < 0.5;
  const turn = isUpright ? Math.PI / 2 : 0;
  const [ax, ay] = isUpright ? [x + w / 2, y + h / 2] : [x + w / 2, y + h / 2];
  const [bx, by] = isUpright ? [x + w, y + h / 2] : [x + w / 2, y + h];
  return {
    main: [
      wedge(
        ax,
        ay,
        radius,
        turn + Math.PI * (isUpright ? 0 : 1),
        turn + Math.PI * (isUpright ? 1 : 2),
      ),
    ],
    extra: [
      wedge(
        bx,
        by,
        radius,
        turn + Math.PI * (isUpright ? 0 : 1),
        turn + Math.PI * (isUpright ? 1 : 2),
      ),
    ],
  };
};

const stripes: Figure = ({ x, y, w, h }, random) => {
  const count = wholeBetween(random, 3, 5);
  const isUpright = random() < 0.5;
  const main = Array.from({ length: count }, (_, i) => {
    const [from, to] = [i / count, (i + 0.5) / count];
    return isUpright
      ? [x + w * from, y, x + w * to, y, x + w * to, y + h, x + w * from, y + h]
      : [x, y + h * from, x + w, y + h * from, x + w, y + h * to, x, y + h * to];
  });
  return { main };
};

const triangle: Figure = ({ x, y, w, h }, random) => {
  const points = [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ] as const;
  const skip = wholeBetween(random, 0, 3);
  return { main: [points.filter((_, i) => i !== skip).flat()] };
};

const leaf: Figure = (tile, random) => {
  const isRising = random() < 0.5;
  const radius = Math.min(tile.w, tile.h);
  const [ax, ay, a] = corner(tile, isRising ? 0 : 1);
  const [bx, by, b] = corner(tile, isRising ? 2 : 3);
  const first = wedge(ax, ay, radius, a, a + Math.PI / 2).slice(2);
  const second = wedge(bx, by, radius, b, b + Math.PI / 2).slice(2);
  return { main: [[...first, ...second]] };
};

const plain: Figure = ({ x, y, w, h }) => {
  const inset = Math.min(w, h) * 0.24;
  return {
    main: [
      [
        x + inset,
        y + inset,
        x + w - inset,
        y + inset,
        x + w - inset,
        y + h - inset,
        x + inset,
        y + h - inset,
      ],
    ],
  };
};

const allFigures: readonly Figure[] = [
  quarter,
  quarter,
  rainbow,
  disc,
  halves,
  stripes,
  triangle,
  leaf,
  plain,
];
