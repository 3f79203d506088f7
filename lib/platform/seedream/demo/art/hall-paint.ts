import { mix, type Oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import { smoothStep } from '#lib/platform/seedream/demo/art/curve';
import { type Arch, floorAt, type Hall } from '#lib/platform/seedream/demo/art/hall';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import type { Ink, RowInk } from '#lib/platform/seedream/demo/art/polygon';
import { wholeBetween } from '#lib/platform/seedream/demo/art/random';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';

/** The inks of a hall, by the number of the wall from the front. */
export interface HallPaint {
  readonly wall: (k: number) => RowInk;
  readonly reveal: (k: number, arch: Arch) => Ink;
  readonly floor: (k: number) => RowInk;
  readonly pool: (k: number) => RowInk;
}

/** Walls stand against the light: dark in front, paler and warmer the nearer they are to the sun. */
export function makeHallPaint(
  plate: Plate,
  hall: Hall,
  { palette, sky, theme }: SceneSetting,
): HallPaint {
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
        const t = smoothStep(((isSunLeft ? across : 1 - across) - 0.3) / 0.55);
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
