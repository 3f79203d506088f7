import { mix, type Oklch, oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import { between, type Random, wholeBetween } from '#lib/platform/seedream/demo/art/random';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import {
  blurMask,
  makeMask,
  readMask,
  type SoftMask,
  stampEllipse,
} from '#lib/platform/seedream/demo/art/soft-mask';
import { paintSoftly } from '#lib/platform/seedream/demo/art/soft-paint';
import { drawPlant, paintSprig } from '#lib/platform/seedream/demo/art/sprig';
import {
  type Lamp,
  paintVessel,
  tableTilt,
  type Vessel,
} from '#lib/platform/seedream/demo/art/vessel';
import { arrangeVessels } from '#lib/platform/seedream/demo/art/vessel-group';
import { profileSteps } from '#lib/platform/seedream/demo/art/vessel-profile';
import { makeWindowLight } from '#lib/platform/seedream/demo/art/window-light';

/** Vessels and fruit on a table, a branch in one of them, with a window's light from one side. */
export async function paintStillLife(plate: Plate, setting: SceneSetting): Promise<Finish> {
  const { width, height } = plate;
  const { palette, theme, random } = setting;
  const unit = Math.min(width * 1.12, height, Math.max(width, height) * 0.8);
  const isDark = palette.ground.l < 0.5;
  const fromLeft = random() < 0.5 ? -1 : 1;
  const [first, second] = palette.inks as readonly [Oklch, Oklch];
  const tinted = tune(mix(palette.ground, first, between(theme, 0, 0.45)), -0.06, 0.85);
  const wall = isDark ? tune(palette.ground, 0.06) : tinted;
  const table = mix(tune(wall, isDark ? 0.07 : -0.1), second, between(theme, 0.05, 0.35));
  const edge = height / 2 + Math.min(height * 0.16, unit * between(theme, 0.12, 0.19));
  const vessels = arrangeVessels(plate, unit, edge, setting);
  const shadow = castShadows(plate, vessels, fromLeft, unit);
  const shade = mix(table, palette.dark, 0.72);
  await paintRoom(plate, { wall, table, shade, edge, unit, fromLeft, shadow }, random);
  const lamp: Lamp = {
    direction: unitVector(fromLeft * 0.72, 0.52, 0.46),
    warm: toRgb(mix(palette.light, oklch(0.95, 0.05, 80), 0.5)),
    shade: toRgb(tune(mix(palette.dark, wall, 0.35), 0.12, 0.8)),
    bounce: toRgb(tune(table, 0.05)),
  };
  const holder =
    theme() < 0.6
      ? vessels.find(({ profile }) => /bottle|vase|amphora/.test(profile.name))
      : undefined;
  for (const vessel of vessels) {
    paintVessel(plate, vessel, lamp);
    if (vessel === holder) paintBranches(plate, vessel, setting);
    await breathe();
  }
  return { grain: 3.4, vignette: 0.3 };
}

/** One to three branches that lean out of a vessel's mouth. */
function paintBranches(
  plate: Plate,
  vessel: Vessel,
  { palette, theme, random }: SceneSetting,
): void {
  const plant = drawPlant(theme);
  const count = wholeBetween(random, 1, 3);
  const green =
    palette.inks.find((ink) => ink.h > 90 && ink.h < 200 && ink.c > 0.025) ??
    oklch(0.46, 0.045, 140);
  const room = vessel.y - vessel.height;
  for (let i = 0; i < count; i += 1) {
    const lean = (i - (count - 1) / 2) * 0.5 + between(random, -0.2, 0.2);
    const length = Math.min(vessel.height * between(random, 0.75, 1.05), room * 0.92);
    const colour = tune(green, between(random, -0.04, 0.04), 0.9);
    const from = { x: vessel.x, y: vessel.y - vessel.height + vessel.height * 0.008 };
    const sprig = {
      from,
      angle: -Math.PI / 2 + lean,
      length,
      bend: lean * 1.4,
      colour,
      light: palette.light,
    };
    paintSprig(
      plate,
      { ...sprig, berry: palette.inks[palette.inks.length - 1] as Oklch },
      plant,
      random,
    );
  }
}

/** Shadows on the table: discs of each body slid away from the light, softer the further. */
function castShadows(
  plate: Plate,
  vessels: readonly Vessel[],
  fromLeft: number,
  unit: number,
): SoftMask {
  const mask = makeMask(plate, Math.max(4, Math.round(unit / 320)));
  for (const { profile, x, y, height } of vessels) {
    for (let step = 0; step <= 40; step += 1) {
      const t = step / 40;
      const radius = Math.max(2, (profile.radii[Math.round(t * profileSteps)] as number) * height);
      stampEllipse(mask, {
        x: x - fromLeft * t * height * 0.95,
        y: y + t * height * 0.1,
        rx: radius,
        ry: radius * tableTilt * 1.5,
        softness: 0.12 + t * 0.55,
        value: 1 - t * 0.55,
      });
    }
    const foot = (profile.radii[4] as number) * height;
    const contact = { x, y: y + foot * 0.04, rx: foot * 1.25, ry: foot * tableTilt * 1.9 };
    stampEllipse(mask, { ...contact, softness: 0.5, value: 1.2 });
  }
  blurMask(mask, unit * 0.006);
  return mask;
}

interface Room {
  readonly wall: Oklch;
  readonly table: Oklch;
  /** The table in shadow. */
  readonly shade: Oklch;
  readonly edge: number;
  readonly unit: number;
  /** -1 where the light comes from the left, 1 from the right. */
  readonly fromLeft: number;
  readonly shadow: SoftMask;
}

async function paintRoom(plate: Plate, room: Room, random: Random): Promise<void> {
  const { width, height } = plate;
  const { unit, edge, fromLeft } = room;
  const poolX = width / 2 - fromLeft * unit * between(random, 0.05, 0.3);
  const pool = makeWindowLight(poolX, edge - unit * between(random, 0.3, 0.45), unit, random);
  const sunlit = { l: Math.min(0.95, room.wall.l + 0.17), c: room.wall.c * 0.8 + 0.03, h: 76 };
  const wallLit = toRgb(mix(tune(room.wall, 0.13), sunlit, 0.6));
  const [wallDark, wallMid] = [toRgb(tune(room.wall, -0.13, 1.05)), toRgb(tune(room.wall, 0.02))];
  const [tableDark, tableLit] = [toRgb(tune(room.table, -0.1)), toRgb(tune(room.table, 0.07))];
  const shade = toRgb(tune(room.shade, -0.02));
  const soft = unit * 0.012;
  await paintSoftly(plate, (x, y, out) => {
    const across = (x / width - 0.5) * fromLeft + 0.5;
    const isTable = Math.min(1, Math.max(0, (y - edge) / soft + 0.5));
    const lift = 0.28 + across * 0.55 - (Math.abs(y - edge * 0.55) / height) * 0.4;
    const glow = Math.min(1, Math.max(0, lift));
    const light = isTable < 1 ? pool(x, y) * 0.7 : 0;
    const dark = isTable > 0 ? Math.min(1, readMask(room.shadow, x, y)) * 0.78 : 0;
    const far = Math.min(1, Math.max(0, (y - edge) / (height - edge)));
    const tableGlow = 0.25 + glow * 0.8 - far * 0.25;
    for (let c = 0; c < 3; c += 1) {
      const dim = wallDark[c] as number;
      const plain = dim + ((wallMid[c] as number) - dim) * glow * 1.15;
      const wall = plain + ((wallLit[c] as number) - plain) * light;
      const under = tableDark[c] as number;
      const top = under + ((tableLit[c] as number) - under) * tableGlow;
      const cloth = top + ((shade[c] as number) - top) * dark;
      out[c] = wall + (cloth - wall) * isTable;
    }
  });
}

function unitVector(x: number, y: number, z: number): [number, number, number] {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}
