import { mix, type Oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import { cloudTile, sample } from '#lib/platform/seedream/demo/art/noise';
import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import {
  fillByRow,
  fillOutlines,
  type Ink,
  type Outline,
  type RowInk,
} from '#lib/platform/seedream/demo/art/polygon';
import { between, type Random, wholeBetween } from '#lib/platform/seedream/demo/art/random';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import { makeSky, paintDisc } from '#lib/platform/seedream/demo/art/sky-paint';
import { paintSoftly } from '#lib/platform/seedream/demo/art/soft-paint';

/** A row of halls, one behind the other, open to the sea; the sun lays its light on the floor. */
export async function paintArches(plate: Plate, setting: SceneSetting): Promise<Finish> {
  const { theme, random } = setting;
  const hall = planHall(plate, theme, random);
  await paintOutlook(plate, hall, setting);
  const paint = makePaint(plate, hall, setting);
  for (let k = hall.walls - 1; k >= 0; k -= 1) {
    paintBay(plate, hall, k, paint);
    await breathe();
  }
  return { grain: 3.6, vignette: 0.22 };
}

interface Hall {
  readonly walls: number;
  /** Where all lines meet: on the horizon. */
  readonly eyeX: number;
  readonly eyeY: number;
  readonly sunX: number;
  readonly sunY: number;
  /** The floor at the nearest wall, and the top of its arches, in pixels. */
  readonly floor: number;
  readonly spring: number;
  readonly archWidth: number;
  readonly pitch: number;
  readonly shrink: number;
  readonly unit: number;
}

function planHall(plate: Plate, theme: Random, random: Random): Hall {
  const { width, height } = plate;
  const unit = Math.min(width, height);
  const eyeY = height * between(theme, 0.6, 0.68);
  const floor = height * between(theme, 1.02, 1.1);
  // An odd number, so that one of them holds the sun.
  const count = Math.max(1, Math.round((width / (height * 0.75) - 1) / 2) * 2 + 1);
  const pitch = (width / count) * (count > 1 ? 1 : 1.02);
  const archWidth = Math.min(pitch * between(theme, 0.66, 0.76), height * 0.62);
  const rise = Math.min(height * 0.82, archWidth * between(theme, 1.35, 2.1));
  const eyeX = width / 2 + (random() - 0.5) * pitch * 0.34;
  return {
    walls: wholeBetween(theme, 4, 6),
    eyeX,
    eyeY,
    sunX: eyeX + (random() - 0.5) * archWidth * 0.22,
    sunY: eyeY - unit * between(random, 0.02, 0.06),
    floor,
    spring: floor - rise + archWidth / 2,
    archWidth,
    pitch,
    shrink: between(theme, 0.7, 0.8),
    unit,
  };
}

async function paintOutlook(plate: Plate, hall: Hall, { sky, palette, random }: SceneSetting) {
  const view = {
    horizon: hall.eyeY,
    height: hall.unit * 0.6,
    unit: hall.unit * 0.5,
    sunX: hall.sunX,
    sunY: hall.sunY,
    sunRadius: hall.unit * 0.024,
    cloud: 0.35,
  };
  const skyAt = makeSky(sky, view, random);
  const near = toRgb(tune(mix(sky.upper, palette.inks[0] as Oklch, 0.2), -0.1, 1.1));
  const tile = cloudTile();
  await paintSoftly(plate, (x, y, out) => {
    skyAt(x, Math.min(y, hall.eyeY - 1), out);
    if (y <= hall.eyeY) return;
    const depth = Math.min(1, (y - hall.eyeY) / (hall.unit * 0.12));
    const wave = sample(tile, x * 0.02, (9000 / (y - hall.eyeY + 8)) * 0.6) * 0.12;
    const share = Math.min(1, 0.45 + depth * 0.5 + wave);
    for (let c = 0; c < 3; c += 1) {
      out[c] = (out[c] as number) * (1 - share) + (near[c] as number) * share;
    }
  });
  paintDisc(plate, sky, view);
}

interface Paint {
  readonly wall: (k: number) => RowInk;
  readonly reveal: (k: number, arch: Arch) => Ink;
  readonly floor: (k: number) => RowInk;
  readonly pool: (k: number) => RowInk;
}

/** Walls stand against the light: dark in front, paler and warmer the nearer they are to the sun. */
function makePaint(plate: Plate, hall: Hall, { palette, sky, theme }: SceneSetting): Paint {
  const isDark = palette.ground.l < 0.5;
  const lead = palette.inks[wholeBetween(theme, 0, 1)] as Oklch;
  const second = palette.inks[2] as Oklch;
  const glow = mix(sky.glow, sky.horizon, 0.4);
  const near = tune(mix(lead, sky.shade, 0.3), isDark ? -0.06 : -0.06, 1);
  const deep = (k: number) => k / Math.max(1, hall.walls - 1);
  const wallColour = (k: number) => {
    const tone = k % 2 === 0 ? near : mix(near, second, 0.42);
    return mix(tone, mix(lead, glow, 0.62), 0.06 + deep(k) * 0.8);
  };
  const floorColour = (k: number) => tune(mix(wallColour(k), palette.dark, 0.22), 0.02, 0.9);
  const lit = (k: number) =>
    mix(tune(glow, -0.03, 1.05), tune(lead, 0.2), 0.22 + 0.1 * (1 - deep(k)));
  return {
    wall: (k) => {
      const floor = floorAt(hall, k);
      const fade = hall.unit * 0.42 * hall.shrink ** k;
      return rowInk(
        wallColour(k),
        mix(wallColour(k), lit(k), 0.4),
        (y) => 0.85 * Math.exp(-Math.max(0, floor - y) / fade),
      );
    },
    reveal: (k, arch) => {
      const dark = toRgb(mix(tune(wallColour(k), -0.06), lit(k), 0.08));
      const bright = toRgb(mix(wallColour(k), lit(k), 0.9));
      const isSunLeft = arch.middle > hall.sunX;
      return (x, _y, out) => {
        const across = (x - arch.left) / (arch.right - arch.left);
        const t = smooth(((isSunLeft ? across : 1 - across) - 0.3) / 0.55);
        for (let c = 0; c < 3; c += 1) {
          out[c] = (dark[c] as number) + ((bright[c] as number) - (dark[c] as number)) * t;
        }
        out[3] = 1;
      };
    },
    floor: (k) => {
      const [top, bottom] = [floorAt(hall, k + 1), Math.min(plate.height, floorAt(hall, k))];
      return rowInk(
        mix(floorColour(k), lit(k), 0.32),
        floorColour(k),
        (y) => (y - top) / (bottom - top + 1),
      );
    },
    pool: (k) => {
      const top = floorAt(hall, k + 1);
      return rowInk(
        lit(k),
        mix(lit(k), floorColour(k), 0.28),
        (y) => (y - top) / (plate.height - top + 1),
      );
    },
  };
}

function rowInk(from: Oklch, to: Oklch, at: (y: number) => number): RowInk {
  const [a, b] = [toRgb(from), toRgb(to)];
  return (y, out) => {
    const t = Math.min(1, Math.max(0, at(y)));
    out[0] = a[0] + (b[0] - a[0]) * t;
    out[1] = a[1] + (b[1] - a[1]) * t;
    out[2] = a[2] + (b[2] - a[2]) * t;
    out[3] = 1;
  };
}

function smooth(t: number): number {
  const at = Math.min(1, Math.max(0, t));
  return at * at * (3 - 2 * at);
}

/** The floor behind wall k with its pools of light, then wall k with its openings. */
function paintBay(plate: Plate, hall: Hall, k: number, paint: Paint): void {
  const { width } = plate;
  // What a nearer wall will hide need not be painted.
  const seen =
    k === 0 ? { left: -2, right: width + 2, top: -2 } : seenThrough(archesOf(hall, k - 1, width));
  const far = floorAt(hall, k + 1);
  const near = floorAt(hall, k);
  const strip: Outline = [
    seen.left,
    far,
    seen.right,
    far,
    seen.right,
    near + 2,
    seen.left,
    near + 2,
  ];
  const isLast = k === hall.walls - 1;
  fillByRow(plate, [strip], isLast ? paint.pool(k) : paint.floor(k));
  for (const arch of isLast ? [] : archesOf(hall, k + 1, width)) {
    const stretch = (near + 2 - hall.eyeY) / (far - hall.eyeY);
    const slide = (x: number) => hall.sunX + (x - hall.sunX) * stretch;
    const [right, left] = [slide(arch.right), slide(arch.left)];
    fillByRow(
      plate,
      [[arch.left, far, arch.right, far, right, near + 2, left, near + 2]],
      paint.pool(k),
    );
  }
  const arches = archesOf(hall, k, width);
  for (const arch of arches) {
    const outer = archOutline(arch);
    const band = [outer, reversed(towardsEye(hall, outer, 0.075))];
    fillOutlines(plate, band, paint.reveal(k, arch));
  }
  const { left, right, top } = seen;
  const plane: Outline = [left, top, right, top, right, near, left, near];
  fillByRow(plate, [plane, ...arches.map((arch) => reversed(archOutline(arch)))], paint.wall(k));
}

function seenThrough(arches: readonly Arch[]): { left: number; right: number; top: number } {
  return {
    left: Math.min(...arches.map((arch) => arch.left)) - 1,
    right: Math.max(...arches.map((arch) => arch.right)) + 1,
    top: Math.min(...arches.map((arch) => arch.spring - (arch.right - arch.left) / 2)) - 1,
  };
}

interface Arch {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly spring: number;
  readonly floor: number;
}

function floorAt(hall: Hall, k: number): number {
  return hall.eyeY + (hall.floor - hall.eyeY) * hall.shrink ** k;
}

/** The openings of wall k that can be seen. */
function archesOf(hall: Hall, k: number, width: number): Arch[] {
  const scale = hall.shrink ** k;
  const half = (hall.archWidth * scale) / 2;
  const place = (x: number) => hall.eyeX + (x - hall.eyeX) * scale;
  const arches: Arch[] = [];
  const most = Math.ceil(width / hall.pitch / scale) + 1;
  for (let i = -most; i <= most; i += 1) {
    const middle = place(
      width / 2 + (Math.round(width / hall.pitch) % 2 === 0 ? i + 0.5 : i) * hall.pitch,
    );
    if (middle + half < 0 || middle - half > width) continue;
    const spring = hall.eyeY + (hall.spring - hall.eyeY) * scale;
    arches.push({
      left: middle - half,
      right: middle + half,
      middle,
      spring,
      floor: floorAt(hall, k),
    });
  }
  return arches;
}

const arcSteps = 48;

function archOutline({ left, right, middle, spring, floor }: Arch): number[] {
  const radius = (right - left) / 2;
  const outline = [left, floor + 1];
  for (let i = 0; i <= arcSteps; i += 1) {
    const angle = Math.PI * (1 - i / arcSteps);
    outline.push(middle + Math.cos(angle) * radius, spring - Math.sin(angle) * radius);
  }
  outline.push(right, floor + 1);
  return outline;
}

function towardsEye(hall: Hall, outline: Outline, amount: number): number[] {
  return outline.map((value, i) => {
    const eye = i % 2 === 0 ? hall.eyeX : hall.eyeY;
    return value + (eye - value) * amount;
  });
}

function reversed(outline: Outline): number[] {
  const back: number[] = [];
  for (let i = outline.length - 2; i >= 0; i -= 2)
    back.push(outline[i] as number, outline[i + 1] as number);
  return back;
}
