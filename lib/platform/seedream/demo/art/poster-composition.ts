import { mix, type Oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import { ellipse, reversed, wedge } from '#lib/platform/seedream/demo/art/curve';
import type { Palette } from '#lib/platform/seedream/demo/art/palettes';
import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import {
  type Blend,
  cover,
  fillByRow,
  fillOutlines,
  flatInk,
  type Outline,
  overprint,
} from '#lib/platform/seedream/demo/art/polygon';
import { between, pick, type Random, wholeBetween } from '#lib/platform/seedream/demo/art/random';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import { stippleInk } from '#lib/platform/seedream/demo/art/stipple';

/** One large disc, what leans on it and what answers it, on a grid of twelfths. */
export async function paintComposition(plate: Plate, setting: SceneSetting): Promise<void> {
  const { palette, theme, random } = setting;
  const frame = makeFrame(plate, random);
  const [first, , third] = palette.inks as readonly [Oklch, Oklch, Oklch];
  const kind = pick(theme, ['hills', 'arcs', 'planes'] as const);
  const big = {
    x: frame.x(between(random, 4, 8)),
    y: frame.y(between(random, 4, 6.5)),
    r: frame.unit * between(theme, 0.28, 0.37),
  };
  if (kind === 'planes') {
    const plane = bar(
      big.x,
      big.y,
      frame.unit * 1.15,
      frame.unit * 0.3,
      between(random, -0.4, 0.4),
    );
    fillByRow(plate, [plane], flatInk(toRgb(third)), blendOf(palette));
  }
  fillByRow(plate, [ellipse(big.x, big.y, big.r)], flatInk(toRgb(first)));
  shadeDisc(plate, big, tune(first, -0.14), frame.grain, random);
  await breathe();
  if (kind === 'arcs') paintArcs(plate, frame, palette.inks, random);
  else paintHills(plate, frame, big, setting);
  await breathe();
  paintCompany(plate, frame, big, setting);
}

/** Inks darken each other on paper; on a dark ground they cover. */
function blendOf({ ground }: Palette): Blend {
  return ground.l < 0.5 ? cover : overprint;
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Two half discs and the ground they stand on, printed over the large disc. */
function paintHills(
  plate: Plate,
  frame: Frame,
  big: Disc,
  { palette, random }: SceneSetting,
): void {
  const { width, height } = plate;
  const [, second, third, fourth] = palette.inks as readonly [Oklch, Oklch, Oklch, Oklch];
  const blend = blendOf(palette);
  const side = random() < 0.5 ? -1 : 1;
  const base = big.y + big.r * between(random, 0.35, 0.8);
  const radius = frame.unit * between(random, 0.26, 0.36);
  const hill = (x: number, r: number) => [wedge(x, base, r, Math.PI, Math.PI * 2)];
  fillByRow(plate, hill(big.x + side * frame.unit * 0.24, radius), flatInk(toRgb(second)), blend);
  const small = hill(big.x - side * frame.unit * 0.3, radius * 0.72);
  fillByRow(plate, small, flatInk(toRgb(fourth)), blend);
  const ground = [0, base, width, base, width, height, 0, height];
  const soil = mix(third, palette.ground, palette.ground.l < 0.5 ? 0.3 : 0.15);
  fillByRow(plate, [ground], flatInk(toRgb(soil)), blend);
  const density = (_x: number, y: number) => ((y - base) / (height - base)) ** 1.8 * 0.85;
  fillOutlines(plate, [ground], stippleInk(toRgb(tune(third, -0.16)), density, frame.grain));
}

interface Frame {
  readonly unit: number;
  /** The size of a grain of shading, in pixels. */
  readonly grain: number;
  /** Twelfths of the picture to pixels. */
  readonly x: (twelfth: number) => number;
  readonly y: (twelfth: number) => number;
}

function makeFrame({ width, height }: Plate, random: Random): Frame {
  const isMirrored = random() < 0.5;
  const unit = Math.min(width, height, Math.max(width, height) * 0.62);
  return {
    unit,
    grain: Math.max(1, unit / 1100),
    x: (twelfth) => (width * (isMirrored ? 12 - twelfth : twelfth)) / 12,
    y: (twelfth) => (height * twelfth) / 12,
  };
}

function bar(x: number, y: number, length: number, thickness: number, angle: number): number[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const;
  return corners.flatMap(([u, v]) => {
    const [dx, dy] = [(u * length) / 2, (v * thickness) / 2];
    return [x + dx * cos - dy * sin, y + dx * sin + dy * cos];
  });
}

/** Grain gathers on the side away from the light. */
function shadeDisc(plate: Plate, disc: Disc, ink: Oklch, grain: number, random: Random): void {
  const angle = between(random, 0.3, 1.2);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const density = (x: number, y: number) => {
    const along = ((x - disc.x) * cos + (y - disc.y) * sin) / disc.r;
    return Math.max(0, along * 0.5 + 0.42) ** 2.2 * 0.9;
  };
  fillOutlines(plate, [ellipse(disc.x, disc.y, disc.r)], stippleInk(toRgb(ink), density, grain));
}

/** Bands of a rainbow that stands on the lower edge. */
function paintArcs(plate: Plate, frame: Frame, inks: readonly Oklch[], random: Random): void {
  const x = frame.x(between(random, 7, 10));
  const foot = plate.height * between(random, 0.94, 1.02);
  const bands = wholeBetween(random, 4, 6);
  const outer = frame.unit * between(random, 0.5, 0.64);
  const colours = inks.slice(1, 4);
  for (let i = 0; i < bands; i += 1) {
    const radius = outer * (1 - i / (bands + 0.6));
    const inner = radius - (outer / (bands + 0.6)) * 0.82;
    const shape = [
      wedge(x, foot, radius, Math.PI, Math.PI * 2),
      reversed(wedge(x, foot, Math.max(1, inner), Math.PI, Math.PI * 2)),
    ];
    fillByRow(plate, shape, flatInk(toRgb(colours[i % colours.length] as Oklch)));
  }
}

/** Small things that keep the large one in balance: a dot, a ring, rules, a grid of points. */
function paintCompany(plate: Plate, frame: Frame, big: Disc, setting: SceneSetting): void {
  const { palette, theme, random } = setting;
  const accent = palette.inks[palette.inks.length - 1] as Oklch;
  const dark = palette.ground.l < 0.5 ? palette.light : palette.dark;
  const print = (shape: Outline[], ink: Oklch) => fillByRow(plate, shape, flatInk(toRgb(ink)));
  const { unit } = frame;
  const away = big.x < plate.width / 2 ? 1 : -1;
  const dot = {
    x: big.x + away * big.r * 1.05,
    y: big.y - big.r * between(random, 0.5, 0.95),
    r: unit * between(random, 0.045, 0.075),
  };
  print([ellipse(dot.x, dot.y, dot.r)], accent);
  if (theme() < 0.6) {
    const ring = { x: big.x - away * big.r * 0.9, y: big.y + big.r * 0.75, r: unit * 0.085 };
    print([ellipse(ring.x, ring.y, ring.r), reversed(ellipse(ring.x, ring.y, ring.r * 0.8))], dark);
  }
  if (theme() < 0.7) {
    const lean = between(random, -0.9, -0.4) * away;
    print([bar(big.x, big.y, unit * 1.25, unit * 0.009, lean)], dark);
    print(
      [bar(big.x + away * unit * 0.04, big.y + unit * 0.045, unit * 0.8, unit * 0.009, lean)],
      dark,
    );
  }
  if (theme() < 0.6) {
    const [ox, oy, gap] = [
      away > 0 ? plate.width - unit * 0.28 : unit * 0.09,
      unit * 0.09,
      unit * 0.032,
    ];
    for (let i = 0; i < 36; i += 1) {
      print([ellipse(ox + (i % 6) * gap, oy + Math.floor(i / 6) * gap, unit * 0.0052)], dark);
    }
  }
}
