import { mix, type Oklch, oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import { bumpTile, cloudTile, sample } from '#lib/platform/seedream/demo/art/noise';
import { paintPlanet } from '#lib/platform/seedream/demo/art/planet';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import { between, type Random, wholeBetween } from '#lib/platform/seedream/demo/art/random';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import { paintSoftly, type Shade } from '#lib/platform/seedream/demo/art/soft-paint';
import { paintStars } from '#lib/platform/seedream/demo/art/stars';

/** Deep space: a drift of lit gas, stars where it is thick, a planet with its rings or moons. */
export async function paintCosmos(
  plate: Plate,
  { palette, prompt, theme, random }: SceneSetting,
): Promise<Finish> {
  const { width, height } = plate;
  const unit = Math.min(width, height);
  const inks = palette.inks.filter((ink) => ink.c > 0.03);
  const lead = inks[0] ?? oklch(0.5, 0.1, 265);
  const second = inks[2] ?? inks[1] ?? oklch(0.6, 0.1, 30);
  const accent = inks[inks.length - 1] ?? second;
  const gas = makeGas(plate, unit, { lead, second, accent }, random);
  await paintSoftly(plate, gas.shade);
  paintStars(plate, between(theme, 0.8, 1.6), height * 1.3, random, gas.densityAt);
  const isPlanetFree =
    /\b(nebula|galaxy|milky way|stars)\b/.test(prompt) && !/planet|moon/.test(prompt);
  if (!isPlanetFree) {
    const count = wholeBetween(theme, 1, 2);
    const lightAngle = between(random, 0, Math.PI * 2);
    const hasRing = /ring|saturn/.test(prompt) || theme() < 0.45;
    const [cx, cy] = [between(random, 0.3, 0.7), between(random, 0.34, 0.66)];
    const radius = unit * between(random, 0.2, 0.34);
    const planet = {
      x: width * cx,
      y: height * cy,
      radius,
      lightAngle,
      tilt: between(random, -0.5, 0.5),
    };
    const body = { base: tune(second, 0, 0.9), band: lead, bright: palette.light, air: accent };
    if (count > 1) {
      const far = radius * between(random, 1.6, 2.2);
      const at = lightAngle + between(random, -0.8, 0.8);
      const moon = { x: planet.x + Math.cos(at) * far, y: planet.y + Math.sin(at) * far };
      const grey = {
        base: tune(palette.light, -0.2, 0.6),
        band: tune(palette.light, -0.4, 0.6),
        bright: palette.light,
        air: palette.light,
      };
      paintPlanet(
        plate,
        {
          ...planet,
          ...moon,
          radius: radius * between(random, 0.1, 0.2),
          hasRing: false,
          isRocky: true,
        },
        grey,
        random,
      );
    }
    paintPlanet(plate, { ...planet, hasRing, isRocky: random() < 0.3 }, body, random);
  }
  return { grain: 3.2, vignette: 0.35 };
}

interface GasColours {
  readonly lead: Oklch;
  readonly second: Oklch;
  readonly accent: Oklch;
}

/** Two clouds of gas that cross, with dust in front; coloured by which one is the thicker. */
function makeGas(plate: Plate, unit: number, colours: GasColours, random: Random) {
  const clouds = cloudTile();
  const bumps = bumpTile();
  const angle = between(random, -0.9, 0.9);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [ox, oy] = [random() * 512, random() * 512];
  const scale = 210 / unit;
  const offset = between(random, -0.2, 0.2);
  const night = toRgb(oklch(0.1, 0.028, colours.lead.h));
  const glowA = toRgb({ ...colours.lead, l: 0.46, c: Math.min(0.14, colours.lead.c * 1.1) });
  const glowB = toRgb({ ...colours.second, l: 0.58, c: Math.min(0.13, colours.second.c) });
  const core = toRgb(mix({ ...colours.accent, l: 0.88 }, oklch(0.96, 0.02, 80), 0.45));
  const place = (x: number, y: number) => {
    const px = (x - plate.width / 2) / unit;
    const py = (y - plate.height / 2) / unit;
    return [px * cos + py * sin, py * cos - px * sin] as const;
  };
  const thickness = (x: number, y: number) => {
    const [along, across] = place(x, y);
    const u = along * unit * scale + ox;
    const v = across * unit * scale + oy;
    const bend = sample(bumps, u * 0.35, v * 0.35) * 46;
    const body = sample(clouds, u + bend, v - bend * 0.7);
    const lane = Math.exp(-(((across - offset + body * 0.2) / 0.3) ** 2));
    return { u, v, bend, body, lane };
  };
  const shade: Shade = (x, y, out) => {
    const { u, v, bend, body, lane } = thickness(x, y);
    const wisps = sample(clouds, u * 2.3 - bend, v * 2.3 + bend * 1.4);
    const gas = Math.max(0, 0.34 + body * 0.7 + wisps * 0.34) * (0.16 + lane);
    const dust = Math.max(0, sample(clouds, v * 1.7 + bend, u * 1.7) * 1.6 - 0.1) * lane;
    const warm = Math.min(1, Math.max(0, 0.35 + wisps * 0.8 + body * 0.5));
    const bright = Math.max(0, gas - 0.42) ** 1.6 * 1.9;
    const veil = Math.min(0.95, gas) * (1 - Math.min(0.8, dust));
    for (let c = 0; c < 3; c += 1) {
      const glow = (glowA[c] as number) * (1 - warm) + (glowB[c] as number) * warm;
      const lit = (night[c] as number) + (glow - (night[c] as number)) * veil;
      out[c] = lit + (core[c] as number) * bright * (1 - Math.min(0.85, dust));
    }
  };
  const densityAt = (x: number, y: number) => {
    const { body, lane } = thickness(x, y);
    return Math.min(1, 0.25 + lane * 0.8 + body * 0.3);
  };
  return { shade, densityAt };
}
