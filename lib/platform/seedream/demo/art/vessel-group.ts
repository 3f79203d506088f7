import { type Oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import type { Palette } from '#lib/platform/seedream/demo/art/palettes';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import {
  between,
  type Random,
  shuffled,
  wholeBetween,
} from '#lib/platform/seedream/demo/art/random';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import type { Vessel } from '#lib/platform/seedream/demo/art/vessel';
import { drawProfile, type VesselProfile } from '#lib/platform/seedream/demo/art/vessel-profile';

const namedShapes = ['bottle', 'vase', 'bowl', 'cup', 'jar', 'pear', 'orange', 'sphere'] as const;

/**
 * Bodies in groups, as one sets a table for a painting: tall ones behind, small ones before them,
 * near enough to overlap, with a pause between two groups.
 *
 * @param unit the size of the picture, in pixels
 * @param edge the row where the table meets the wall
 */
export function arrangeVessels(
  plate: Plate,
  unit: number,
  edge: number,
  { palette, prompt, theme, random }: SceneSetting,
): Vessel[] {
  const wanted = namedShapes.filter((name) => prompt.includes(name));
  const grown = unit * between(theme, 0.56, 0.66);
  const inks = shuffled(random, palette.inks);
  const groups = Math.max(1, Math.round(plate.width / (unit * 1.5)));
  const vessels: Vessel[] = [];
  for (let group = 0; group < groups; group += 1) {
    const centre = plate.width * ((group + 0.5) / groups) + between(random, -0.06, 0.06) * unit;
    const room = Math.min(plate.width / groups, unit * 1.35) * 0.88;
    const bodies = pickBodies(wholeBetween(random, 3, 5), grown, wanted, random);
    const places = standTogether(bodies, room, random);
    for (const [i, { profile, height }] of bodies.entries()) {
      const isSmall = height < grown * 0.5;
      const depth = isSmall ? between(random, 0.17, 0.25) : between(random, 0.06, 0.15);
      const pots = {
        clay: inks[(i + group) % inks.length],
        other: inks[(i + group + 2) % inks.length],
      };
      const x = centre + (places[i] as number);
      vessels.push({
        ...fire(profile, pots, palette, random),
        x,
        y: edge + unit * depth,
        height,
        unit,
      });
    }
  }
  return vessels.sort((a, b) => a.y - b.y);
}

interface Body {
  readonly profile: VesselProfile;
  readonly height: number;
}

/** At least one tall body, and never two of a shape side by side. */
function pickBodies(
  count: number,
  grown: number,
  wanted: readonly string[],
  random: Random,
): Body[] {
  const bodies: Body[] = [];
  for (let i = 0; i < count; i += 1) {
    const isFree = wanted.length === 0 || random() < 0.3;
    const shapes =
      isFree && i === 0 ? ['bottle', 'vase', 'amphora', 'cylinder'] : isFree ? [] : wanted;
    let profile = drawProfile(random, shapes);
    const before = bodies[i - 1]?.profile.name;
    for (let again = 0; again < 3 && profile.name === before; again += 1)
      profile = drawProfile(random, shapes);
    bodies.push({ profile, height: grown * profile.scale });
  }
  return shuffled(random, bodies);
}

/** Middles relative to the group's, in pixels; pressed together where there is no room. */
function standTogether(bodies: readonly Body[], room: number, random: Random): number[] {
  const halves = bodies.map(({ profile, height }) => Math.max(...profile.radii) * height);
  const places: number[] = [];
  let at = 0;
  for (const [i, half] of halves.entries()) {
    if (i > 0) at += (half + (halves[i - 1] as number)) * between(random, 0.72, 1.12);
    places.push(at);
  }
  const [first, last] = [-(halves[0] ?? 0), at + (halves[halves.length - 1] ?? 0)];
  const squeeze = Math.min(1, room / (last - first));
  return places.map((place) => (place - (first + last) / 2) * squeeze);
}

/** Clay and glaze of one body. */
function fire(
  profile: VesselProfile,
  { clay, other }: { clay?: Oklch; other?: Oklch },
  palette: Palette,
  random: Random,
) {
  const glaze = random() < 0.5 ? palette.light : (other ?? palette.light);
  return {
    profile,
    clay: toRgb(tune(clay ?? palette.light, 0, 0.88)),
    glaze: toRgb(tune(glaze, -0.03, 0.85)),
    glazeFrom: profile.isOpen && random() < 0.42 ? between(random, 0.35, 0.8) : 2,
    gloss: random() < 0.35 ? between(random, 0.4, 1) : 0.08,
    speckle: random() < 0.4 ? between(random, 0.3, 1) : 0,
    seed: random() * 400,
  };
}
