import { mix, type Oklch, type Rgb, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import {
  between,
  pick,
  type Random,
  shuffled,
  wholeBetween,
} from '#lib/platform/seedream/demo/art/random';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import {
  blurMask,
  makeMask,
  readMask,
  type SoftMask,
  stampEllipse,
} from '#lib/platform/seedream/demo/art/soft-mask';
import { paintSoftly } from '#lib/platform/seedream/demo/art/soft-paint';
import {
  type Lamp,
  paintVessel,
  tableTilt,
  type Vessel,
} from '#lib/platform/seedream/demo/art/vessel';
import { drawProfile, profileSteps } from '#lib/platform/seedream/demo/art/vessel-profile';
import { makeWindowLight } from '#lib/platform/seedream/demo/art/window-light';

/** Vessels and fruit on a table, with the light of a window from one side. */
export async function paintStillLife(plate: Plate, setting: SceneSetting): Promise<Finish> {
  const { width, height } = plate;
  const { palette, theme, random } = setting;
  const unit = Math.min(width, height * 1.15, Math.max(width * 0.9, height * 0.55));
  const isDark = palette.ground.l < 0.5;
  const fromLeft = random() < 0.5 ? -1 : 1;
  const wall = isDark
    ? tune(palette.ground, 0.05)
    : tune(mix(palette.ground, palette.inks[0] as Oklch, between(theme, 0, 0.45)), -0.06, 0.85);
  const table = mix(
    tune(wall, isDark ? 0.06 : -0.1),
    palette.inks[1] as Oklch,
    between(theme, 0.05, 0.35),
  );
  const edge = height * 0.5 + unit * between(theme, 0.1, 0.18);
  const lamp: Lamp = {
    direction: normal(fromLeft * 0.72, 0.52, 0.46),
    warm: toRgb(mix(palette.light, { l: 0.95, c: 0.05, h: 80 }, 0.5)),
    shade: toRgb(tune(mix(palette.dark, wall, 0.35), 0.12, 0.8)),
    bounce: toRgb(tune(table, 0.05)),
  };
  const vessels = arrange(plate, unit, edge, setting);
  const shadow = castShadows(plate, vessels, fromLeft, unit);
  await paintRoom(
    plate,
    { wall, table, edge, unit, fromLeft, shadow, palette: setting.palette },
    random,
  );
  for (const vessel of vessels) {
    paintVessel(plate, vessel, lamp);
    await breathe();
  }
  return { grain: 3.4, vignette: 0.3 };
}

/** A row of bodies, tall ones behind, closer together than apart. */
function arrange(
  plate: Plate,
  unit: number,
  edge: number,
  { palette, prompt, theme, random }: SceneSetting,
): Vessel[] {
  const wanted = ['bottle', 'vase', 'bowl', 'cup', 'jar', 'pear', 'orange', 'sphere'].filter(
    (name) => prompt.includes(name),
  );
  const grown = unit * between(theme, 0.5, 0.6);
  const spread = Math.min(
    plate.width * 0.86,
    unit * Math.max(0.9, Math.min(2.6, plate.width / plate.height)),
  );
  const count = Math.max(2, Math.round((spread / unit) * wholeBetween(theme, 4, 5) * 0.92));
  const inks = shuffled(random, palette.inks);
  const vessels: Vessel[] = [];
  for (let i = 0; i < count; i += 1) {
    const profile = drawProfile(random, random() < 0.75 ? wanted : []);
    const height = grown * profile.scale;
    const small = height < grown * 0.45;
    const slot = (i + 0.5) / count + between(random, -0.25, 0.25) / count;
    const clay = inks[i % inks.length] as Oklch;
    const other = inks[(i + 2) % inks.length] as Oklch;
    vessels.push({
      profile,
      x: plate.width / 2 + (slot - 0.5) * spread,
      y: edge + unit * (small ? between(random, 0.16, 0.25) : between(random, 0.07, 0.17)),
      height,
      clay: toRgb(tune(clay, 0, 0.88)),
      glaze: toRgb(tune(random() < 0.5 ? palette.light : other, -0.03, 0.85)),
      glazeFrom: profile.isOpen && random() < 0.4 ? between(random, 0.35, 0.8) : 2,
      gloss: random() < 0.35 ? between(random, 0.4, 1) : 0.08,
      speckle: random() < 0.4 ? between(random, 0.3, 1) : 0,
      seed: random() * 400,
      unit,
    });
  }
  return vessels.sort((a, b) => a.y - b.y);
}

/** Shadows on the table: discs of each body slid away from the light, softer the further. */
function castShadows(
  plate: Plate,
  vessels: readonly Vessel[],
  fromLeft: number,
  unit: number,
): SoftMask {
  const mask = makeMask(plate, Math.max(4, Math.round(unit / 320)));
  for (const vessel of vessels) {
    const { radii } = vessel.profile;
    for (let step = 0; step <= 40; step += 1) {
      const t = step / 40;
      const up = t * vessel.height;
      const radius = Math.max(2, (radii[Math.round(t * profileSteps)] as number) * vessel.height);
      stampEllipse(mask, {
        x: vessel.x - fromLeft * up * 0.95,
        y: vessel.y + up * 0.1,
        rx: radius,
        ry: radius * tableTilt * 1.5,
        softness: 0.12 + t * 0.55,
        value: 1 - t * 0.55,
      });
    }
    const foot = (radii[4] as number) * vessel.height;
    stampEllipse(mask, {
      x: vessel.x,
      y: vessel.y + foot * 0.04,
      rx: foot * 1.25,
      ry: foot * tableTilt * 1.9,
      softness: 0.5,
      value: 1.2,
    });
  }
  blurMask(mask, unit * 0.006);
  return mask;
}

interface Room {
  readonly wall: Oklch;
  readonly table: Oklch;
  readonly edge: number;
  readonly unit: number;
  readonly fromLeft: number;
  readonly shadow: SoftMask;
  readonly palette: SceneSetting['palette'];
}

async function paintRoom(plate: Plate, room: Room, random: Random): Promise<void> {
  const { width, height } = plate;
  const { unit, edge, fromLeft } = room;
  const pool = makeWindowLight(
    width / 2 - fromLeft * unit * between(random, 0.05, 0.3),
    edge - unit * between(random, 0.3, 0.45),
    unit,
    random,
  );
  const wallLit = toRgb(tune(mix(room.wall, { l: 0.96, c: 0.05, h: 82 }, 0.5), 0.02));
  const wallDark = toRgb(tune(room.wall, -0.13, 1.05));
  const wallMid = toRgb(room.wall);
  const tableLit = toRgb(tune(room.table, 0.07));
  const tableDark = toRgb(tune(room.table, -0.1));
  const shade = toRgb(tune(mix(room.table, room.palette.dark, 0.72), -0.02));
  const soft = unit * 0.012;
  await paintSoftly(plate, (x, y, out) => {
    const across = (x / width - 0.5) * fromLeft + 0.5;
    const isTable = Math.min(1, Math.max(0, (y - edge) / soft + 0.5));
    const glow = Math.min(
      1,
      Math.max(0, 0.28 + across * 0.55 - (Math.abs(y - edge * 0.55) / height) * 0.4),
    );
    const light = isTable < 1 ? pool(x, y) * 0.62 : 0;
    const dark = isTable > 0 ? Math.min(1, readMask(room.shadow, x, y)) * 0.78 : 0;
    const far = Math.min(1, Math.max(0, (y - edge) / (height - edge)));
    for (let c = 0; c < 3; c += 1) {
      const plain =
        (wallDark[c] as number) + ((wallMid[c] as number) - (wallDark[c] as number)) * glow * 1.15;
      const wall = plain + ((wallLit[c] as number) - plain) * light;
      const top =
        (tableDark[c] as number) +
        ((tableLit[c] as number) - (tableDark[c] as number)) * (0.25 + glow * 0.8 - far * 0.25);
      const cloth = top + ((shade[c] as number) - top) * dark;
      out[c] = wall + (cloth - wall) * isTable;
    }
  });
}

function normal(x: number, y: number, z: number): [number, number, number] {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

export type { Rgb };
