import { mix, type Oklch, oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import { bumpTile, cloudTile, sample } from '#lib/platform/seedream/demo/art/noise';
import { type Planet, paintPlanet } from '#lib/platform/seedream/demo/art/planet';
import { paintRing } from '#lib/platform/seedream/demo/art/planet-ring';
import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import { between, type Random } from '#lib/platform/seedream/demo/art/random';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import { paintSoftly, type Shade } from '#lib/platform/seedream/demo/art/soft-paint';
import { paintStars } from '#lib/platform/seedream/demo/art/stars';

/** Deep space: a drift of lit gas, stars where it is thick, a planet with its rings or moons. */
export async function paintCosmos(plate: Plate, setting: SceneSetting): Promise<Finish> {
  const { prompt, theme, random } = setting;
  const dyes = dyesOf(setting);
  const gas = makeGas(plate, dyes, random);
  await paintSoftly(plate, gas.shade);
  paintStars(plate, between(theme, 1.1, 1.9), plate.height * 1.4, random, gas.densityAt);
  await breathe();
  const isOnlyStars = /\b(nebula|galax|milky way|constellation)/.test(prompt);
  if (!isOnlyStars || /planet|moon|saturn|ring/.test(prompt))
    await paintBodies(plate, dyes, setting);
  return { grain: 3.2, vignette: 0.3 };
}

interface Dyes {
  readonly lead: Oklch;
  readonly second: Oklch;
  readonly accent: Oklch;
}

function dyesOf({ palette }: SceneSetting): Dyes {
  const colourful = palette.inks.filter((ink) => ink.c > 0.03);
  const lead = colourful[0] ?? oklch(0.5, 0.06, 265);
  const second = colourful[2] ?? colourful[1] ?? oklch(0.6, 0.08, 40);
  return { lead, second, accent: colourful[colourful.length - 1] ?? second };
}

async function paintBodies(
  plate: Plate,
  { lead, second, accent }: Dyes,
  { palette, prompt, theme, random }: SceneSetting,
): Promise<void> {
  const { width, height } = plate;
  const unit = Math.min(width, height, Math.max(width, height) * 0.6);
  const hasRing = /ring|saturn/.test(prompt) || theme() < 0.45;
  const planet: Planet = {
    x: width * between(random, 0.34, 0.66),
    y: height * between(random, 0.36, 0.62),
    radius: unit * (hasRing ? between(theme, 0.19, 0.25) : between(theme, 0.24, 0.36)),
    lightAngle: between(random, 0, Math.PI * 2),
    tilt: between(random, -0.5, 0.5),
    isRocky: /moon|mars|rock|asteroid/.test(prompt) || theme() < 0.28,
  };
  if (theme() < 0.65) {
    const far = planet.radius * between(random, 1.7, 2.3);
    const at = planet.lightAngle + between(random, -0.9, 0.9);
    const place = { x: planet.x + Math.cos(at) * far, y: planet.y + Math.sin(at) * far };
    const moon = { ...planet, ...place, radius: planet.radius * between(random, 0.1, 0.2) };
    const stone = tune(palette.light, -0.14, 0.6);
    const grey = { base: stone, band: tune(stone, -0.22), bright: palette.light, air: stone };
    paintPlanet(plate, { ...moon, isRocky: true }, grey, random);
  }
  const base = { ...second, l: Math.max(0.5, Math.min(0.68, second.l)) };
  const colours = {
    base,
    band: { ...lead, l: Math.min(lead.l, 0.42) },
    bright: palette.light,
    air: accent,
  };
  paintPlanet(plate, planet, colours, random);
  await breathe();
  if (!hasRing) return;
  const ring = mix(tune(palette.light, -0.06), base, 0.35);
  paintRing(plate, planet, between(random, 0.18, 0.36), ring, random);
}

/** Two clouds of gas that cross, with dust in front; coloured by which one is the thicker. */
function makeGas(plate: Plate, { lead, second, accent }: Dyes, random: Random) {
  const clouds = cloudTile();
  const bumps = bumpTile();
  const unit = Math.min(plate.width, plate.height);
  const angle = between(random, -0.9, 0.9);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [ox, oy] = [random() * 512, random() * 512];
  const offset = between(random, -0.2, 0.2);
  const night = toRgb(oklch(0.14, 0.045, lead.h));
  const glowA = toRgb({ ...lead, l: 0.44, c: Math.min(0.15, lead.c * 1.2) });
  const glowB = toRgb({ ...second, l: 0.6, c: Math.min(0.14, second.c * 1.1) });
  const core = toRgb(mix({ ...accent, l: 0.86 }, oklch(0.95, 0.02, 80), 0.35));
  const thickness = (x: number, y: number) => {
    const px = (x - plate.width / 2) / unit;
    const py = (y - plate.height / 2) / unit;
    const across = py * cos - px * sin;
    const u = (px * cos + py * sin) * 200 + ox;
    const v = across * 200 + oy;
    const bend = sample(bumps, u * 0.35, v * 0.35) * 46;
    const body = sample(clouds, u + bend, v - bend * 0.7);
    const lane = Math.exp(-(((across - offset + body * 0.2) / 0.34) ** 2));
    return { u, v, bend, body, lane };
  };
  const shade: Shade = (x, y, out) => {
    const { u, v, bend, body, lane } = thickness(x, y);
    const wisps = sample(clouds, u * 2.3 - bend, v * 2.3 + bend * 1.4);
    const gas = Math.max(0, 0.36 + body * 0.7 + wisps * 0.34) * (0.2 + lane);
    const dust = Math.min(
      0.8,
      Math.max(0, sample(clouds, v * 1.7 + bend, u * 1.7) * 1.6 - 0.1) * lane,
    );
    const warm = Math.min(1, Math.max(0, 0.35 + wisps * 0.8 + body * 0.5));
    const bright = Math.max(0, gas - 0.44) ** 1.6 * 1.5 * (1 - dust);
    const veil = Math.min(0.95, gas * 1.1) * (1 - dust);
    for (let c = 0; c < 3; c += 1) {
      const glow = (glowA[c] as number) * (1 - warm) + (glowB[c] as number) * warm;
      out[c] = (night[c] as number) * (1 - veil) + glow * veil + (core[c] as number) * bright;
    }
  };
  const densityAt = (x: number, y: number) => {
    const { body, lane } = thickness(x, y);
    return Math.min(1, 0.3 + lane * 0.8 + body * 0.3);
  };
  return { shade, densityAt };
}
