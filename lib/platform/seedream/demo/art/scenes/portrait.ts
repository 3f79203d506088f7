import {
  brow,
  ear,
  hairs,
  head,
  lid,
  lips,
  shoulders,
} from '#lib/platform/seedream/demo/art/bust-outlines';
import { castShadow } from '#lib/platform/seedream/demo/art/cast-shadow';
import { mix, type Oklch, oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import { ellipse, type Point, reversed, ribbon } from '#lib/platform/seedream/demo/art/curve';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import {
  fillByRow,
  fillOutlines,
  flatInk,
  type Outline,
} from '#lib/platform/seedream/demo/art/polygon';
import { between, pick, type Random } from '#lib/platform/seedream/demo/art/random';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import { paintSoftly } from '#lib/platform/seedream/demo/art/soft-paint';
import { drawPlant, paintSprig } from '#lib/platform/seedream/demo/art/sprig';
import { stippleInk } from '#lib/platform/seedream/demo/art/stipple';
import { seededRandom } from '#lib/seeded-random';

/** Heads in profile, cut from paper: a disc behind each, leaves around it, its eyes closed. */
export async function paintPortrait(plate: Plate, setting: SceneSetting): Promise<Finish> {
  const { random } = setting;
  const count = Math.max(1, Math.round(plate.width / plate.height / 1.9));
  await paintWall(plate, wallOf(setting));
  for (let i = 0; i < count; i += 1) {
    // The first shares its choices with the other pictures of a set; who sits beside it does not.
    const own = i === 0 ? setting : { ...setting, theme: seededRandom(random() * 2 ** 32) };
    const bust = placeBust(plate, (plate.width * (i + 0.5)) / count, own);
    const colours = chooseColours(own);
    await paintDisc(plate, bust, colours);
    await paintLeaves(plate, bust, colours, own, true);
    await paintBust(plate, bust, colours, own);
    await paintLeaves(plate, bust, colours, own, false);
  }
  return { grain: 3.8, vignette: 0.16 };
}

interface Bust {
  /** The head's height in pixels. */
  readonly size: number;
  readonly place: (outline: Outline) => number[];
  readonly centre: Point;
  readonly grain: number;
}

function placeBust(plate: Plate, column: number, { theme, random }: SceneSetting): Bust {
  const { width, height } = plate;
  const size = Math.min(height * between(theme, 0.4, 0.46), width * 0.62);
  const isLeft = random() < 0.5;
  const middle = column + between(random, -0.05, 0.05) * size;
  const top = Math.max(height * 0.13, height - size * 2.05);
  const across = (x: number) => middle + (isLeft ? -1 : 1) * (x - 0.36) * size;
  return {
    size,
    centre: { x: middle, y: top + size * 0.5 },
    grain: Math.max(1, Math.min(width, height) / 1100),
    place: (outline) => {
      const placed = outline.map((value, i) => (i % 2 === 0 ? across(value) : top + value * size));
      // A mirrored outline runs the other way round, which would make a hole of it.
      return isLeft ? reversed(placed) : placed;
    },
  };
}

interface Colours {
  readonly wall: Oklch;
  readonly disc: Oklch;
  readonly skin: Oklch;
  readonly hair: Oklch;
  readonly dress: Oklch;
  readonly leaf: Oklch;
  readonly light: Oklch;
  readonly accent: Oklch;
}

function chooseColours({ palette, theme }: SceneSetting): Colours {
  const [first, second, third, fourth] = palette.inks as readonly [Oklch, Oklch, Oklch, Oklch];
  const skin = oklch(
    between(theme, 0.44, 0.82),
    between(theme, 0.05, 0.075),
    between(theme, 45, 62),
  );
  const hair = pick(theme, [
    tune(palette.dark, 0.04),
    oklch(0.3, 0.045, 45),
    mix(palette.dark, second, 0.35),
  ]);
  return {
    wall: wallOf({ palette }),
    disc: mix(fourth, palette.ground, 0.15),
    skin,
    hair: Math.abs(hair.l - skin.l) < 0.12 ? tune(palette.dark, -0.02) : hair,
    dress: Math.abs(first.l - skin.l) < 0.08 ? third : first,
    leaf: second,
    light: palette.light,
    accent: palette.inks[palette.inks.length - 1] as Oklch,
  };
}

function wallOf({ palette }: Pick<SceneSetting, 'palette'>): Oklch {
  return mix(palette.ground, palette.inks[0] as Oklch, 0.11);
}

async function paintWall(plate: Plate, wall: Oklch): Promise<void> {
  const [dim, lit] = [toRgb(tune(wall, -0.03)), toRgb(tune(wall, 0.03))];
  await paintSoftly(plate, (x, y, out) => {
    const t = 1 - (x / plate.width) * 0.35 - (y / plate.height) * 0.65;
    for (let c = 0; c < 3; c += 1) {
      out[c] = (dim[c] as number) + ((lit[c] as number) - (dim[c] as number)) * t;
    }
  });
}

async function paintDisc(plate: Plate, bust: Bust, { disc }: Colours): Promise<void> {
  const radius = bust.size * 0.86;
  const round = [ellipse(bust.centre.x, bust.centre.y + bust.size * 0.06, radius)];
  fillByRow(plate, round, flatInk(toRgb(disc)));
  const density = (_x: number, y: number) =>
    (Math.max(0, (y - bust.centre.y) / radius) * 0.85) ** 1.7;
  fillOutlines(plate, round, stippleInk(toRgb(tune(disc, -0.13)), density, bust.grain));
  await breathe();
}

async function paintBust(
  plate: Plate,
  bust: Bust,
  colours: Colours,
  { theme, random }: SceneSetting,
): Promise<void> {
  const style = pick(theme, Object.keys(hairs) as Array<keyof typeof hairs>);
  const locks = hairs[style].map(bust.place);
  const skin = bust.place(head);
  const dress = bust.place(shoulders);
  const shadow = {
    right: bust.size * 0.012,
    down: bust.size * 0.03,
    blur: bust.size * 0.02,
    colour: [0.06, 0.05, 0.06] as const,
    strength: 0.34,
  };
  await castShadow(plate, shadow, async (small, cell) => {
    for (const outline of [skin, dress, ...locks])
      fillByRow(small, [outline.map((value) => value / cell)], flatInk([1, 1, 1]));
  });
  if (style === 'long') paintShaded(plate, bust, locks, colours.hair, 0.1);
  paintShaded(plate, bust, [skin], colours.skin, 0.12);
  paintFace(plate, bust, colours, theme);
  paintShaded(plate, bust, [dress], colours.dress, 0.13);
  for (const lock of style === 'long' ? [] : locks)
    paintShaded(plate, bust, [lock], style === 'turban' ? colours.accent : colours.hair, 0.1);
  if (style !== 'bob' && style !== 'long' && style !== 'curls')
    fillByRow(plate, [bust.place(ear)], flatInk(toRgb(tune(colours.skin, -0.05))));
  if (style === 'long')
    paintShaded(plate, bust, [bust.place(hairs.bob[0] as number[])], colours.hair, 0.1);
  const drop = bust.place(ellipse(0.345, 0.7 + between(random, 0, 0.01), 0.026));
  if (theme() < 0.6) fillByRow(plate, [drop], flatInk(toRgb(colours.accent)));
  await breathe();
}

function paintFace(plate: Plate, bust: Bust, { skin, accent }: Colours, theme: Random): void {
  const line = toRgb(tune(skin, -0.24, 1));
  const blush = mix(tune(skin, -0.03, 1.2), oklch(0.6, 0.15, 22), 0.4);
  const cheek = bust.place(ellipse(0.6, 0.61, 0.12));
  const [x0 = 0, y0 = 0] = bust.place([0.6, 0.61]);
  const fade = (x: number, y: number) =>
    0.42 * (1 - Math.hypot(x - x0, y - y0) / (bust.size * 0.12));
  fillOutlines(plate, [cheek], stippleInk(toRgb(blush), fade, bust.grain));
  fillByRow(plate, [bust.place(lips)], flatInk(toRgb(mix(blush, accent, theme() < 0.4 ? 0.7 : 0))));
  for (const [stroke, width] of [
    [lid, 0.011],
    [brow, 0.014],
  ] as const) {
    const placed = bust.place(stroke);
    const points = placed.flatMap((x, i) =>
      i % 2 === 0 ? [{ x, y: placed[i + 1] as number }] : [],
    );
    fillByRow(
      plate,
      [ribbon(points, (t) => bust.size * width * (0.5 + Math.sin(Math.PI * t) * 0.5))],
      flatInk(line, 0.9),
    );
  }
}

/** A cutting in one colour, with grain gathering towards its lower edge. */
function paintShaded(
  plate: Plate,
  bust: Bust,
  outlines: Outline[],
  colour: Oklch,
  depth: number,
): void {
  fillByRow(plate, outlines, flatInk(toRgb(colour)));
  const bottom = bust.centre.y + bust.size * 1.5;
  const density = (x: number, y: number) => {
    const down = (y - bust.centre.y + bust.size * 0.5) / (bottom - bust.centre.y);
    return Math.max(0, down * 0.62 + ((x - bust.centre.x) / bust.size) * 0.22) ** 1.8;
  };
  fillOutlines(plate, outlines, stippleInk(toRgb(tune(colour, -depth)), density, bust.grain));
}

/** Sprigs that rise behind the shoulders, and a few that lie across them. */
async function paintLeaves(
  plate: Plate,
  bust: Bust,
  colours: Colours,
  { theme, random }: SceneSetting,
  isBehind: boolean,
): Promise<void> {
  const plant = drawPlant(theme);
  const { centre, size } = bust;
  // To the sides of the head, so that no leaf grows out of a mouth.
  const sides = isBehind ? [-1.05, -0.8, -0.55, 0.6, 0.85, 1.1] : [-1.25, -0.95, 0.9, 1.2];
  for (const place of sides) {
    const side = place + between(random, -0.07, 0.07);
    const foot = isBehind
      ? centre.y + size * 1.1
      : Math.min(plate.height * 1.04, centre.y + size * 1.75);
    const from = { x: centre.x + side * size * 0.98, y: foot };
    const colour = isBehind ? mix(colours.leaf, colours.wall, 0.3) : tune(colours.leaf, -0.05);
    const sprig = {
      from,
      angle: -Math.PI / 2 + side * (isBehind ? 0.42 : 0.12) + between(random, -0.15, 0.15),
      length: size * between(random, 0.75, 1) * (isBehind ? 1.1 : 0.85),
      bend: side * between(random, -0.3, 0.5),
      colour,
      light: colours.light,
      berry: colours.accent,
    };
    paintSprig(plate, sprig, plant, random);
    await breathe();
  }
}
