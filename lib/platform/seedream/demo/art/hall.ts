import { reversed } from '#lib/platform/seedream/demo/art/curve';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import type { Outline } from '#lib/platform/seedream/demo/art/polygon';
import { between, type Random, wholeBetween } from '#lib/platform/seedream/demo/art/random';

/** Halls one behind the other, as lines on the picture. Lengths in pixels. */
export interface Hall {
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

export function planHall(plate: Plate, theme: Random, random: Random): Hall {
  const { width, height } = plate;
  const unit = Math.min(width, height);
  const eyeY = height * between(theme, 0.6, 0.68);
  const floor = height * between(theme, 1.02, 1.1);
  // An odd number, so that one of them holds the sun.
  const count = Math.max(1, Math.round((width / (height * 0.75) - 1) / 2) * 2 + 1);
  const pitch = (width / count) * (count > 1 ? 1 : 1.02);
  const archWidth = Math.min(pitch * between(theme, 0.66, 0.76), height * 0.62);
  const rise = Math.min(
    height * 0.84,
    Math.max(archWidth * between(theme, 1.35, 2.1), height * 0.7),
  );
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

export interface Arch {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly spring: number;
  readonly floor: number;
}

/** The row of the floor at wall k. */
export function floorAt(hall: Hall, k: number): number {
  return hall.eyeY + (hall.floor - hall.eyeY) * hall.shrink ** k;
}

/** The openings of wall k that can be seen. */
export function archesOf(hall: Hall, k: number, width: number): Arch[] {
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

export function archOutline({ left, right, middle, spring, floor }: Arch): number[] {
  const radius = (right - left) / 2;
  const outline = [left, floor + 1];
  for (let i = 0; i <= arcSteps; i += 1) {
    const angle = Math.PI * (1 - i / arcSteps);
    outline.push(middle + Math.cos(angle) * radius, spring - Math.sin(angle) * radius);
  }
  outline.push(right, floor + 1);
  return outline;
}

/** The thickness of the wall that shows inside an opening: jambs and vault, not the floor. */
export function revealOutline(hall: Hall, outline: Outline): Outline {
  return [...outline, ...reversed(towardsEye(hall, outline, 0.075))];
}

function towardsEye(hall: Hall, outline: Outline, amount: number): number[] {
  return outline.map((value, i) => {
    const eye = i % 2 === 0 ? hall.eyeX : hall.eyeY;
    return value + (eye - value) * amount;
  });
}
