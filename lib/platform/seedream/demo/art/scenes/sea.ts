import { mix, tune } from '#lib/platform/seedream/demo/art/colour';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import { between, type Random } from '#lib/platform/seedream/demo/art/random';
import { paintRange } from '#lib/platform/seedream/demo/art/range';
import type { RangeView } from '#lib/platform/seedream/demo/art/range-light';
import { paintSailboat } from '#lib/platform/seedream/demo/art/sailboat';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import { makeSky, paintDisc } from '#lib/platform/seedream/demo/art/sky-paint';
import { paintSoftly } from '#lib/platform/seedream/demo/art/soft-paint';
import { paintSea } from '#lib/platform/seedream/demo/art/water';

/** The open sea, a coast to one side, and the sun's road between. */
export async function paintSeaside(
  plate: Plate,
  { sky, prompt, theme, random }: SceneSetting,
): Promise<Finish> {
  const { width, height } = plate;
  const unit = Math.min(width, height);
  const horizon = Math.round(height * between(theme, 0.46, 0.6));
  const isRight = random() < 0.5;
  const sunX = width * (isRight ? between(random, 0.56, 0.72) : between(random, 0.28, 0.44));
  const rise = sky.sunHeight * Math.min(horizon, unit) * 0.85;
  const sunY = horizon - rise - unit * 0.03;
  const cloud = between(theme, 0.35, 1);
  const sunRadius = unit * 0.024;
  const view = { horizon, height: horizon * 0.95, unit, sunX, sunY, sunRadius, cloud };
  await paintSoftly(plate, makeSky(sky, view, random), 0, horizon + unit * 0.12);
  paintDisc(plate, sky, view);
  const focal = unit * 0.95;
  const coast = coastView(
    { horizon, focal, width, sunX, isRight, sunHeight: sky.sunHeight },
    random,
  );
  const land = await paintRange(plate, coast, { ...sky, lit: tune(sky.lit, -0.08, 0.9) }, random);
  if (/\b(boat|sail|ship|yacht)/.test(prompt) || theme() < 0.3) {
    const x = width * (isRight ? between(random, 0.3, 0.5) : between(random, 0.5, 0.7));
    const sail = mix(sky.sun, sky.low, sky.zenith.l < 0.3 ? 0.72 : 0.35);
    paintSailboat(
      plate,
      x,
      horizon,
      unit * between(random, 0.045, 0.075),
      sail,
      tune(sky.shade, -0.02),
    );
  }
  const swell = between(theme, 0.5, 1);
  const glitter = sky.sunHeight > 0.5 ? 0.45 : 0.75;
  await paintSea(plate, { horizon, land, focal, sunX, swell, glitter }, sky, random);
  return { grain: 3, vignette: 0.3 };
}

interface Place {
  readonly horizon: number;
  readonly focal: number;
  readonly width: number;
  readonly sunX: number;
  readonly isRight: boolean;
  readonly sunHeight: number;
}

/** A headland on the side away from the sun, falling to the sea, and an island or two beyond. */
function coastView(place: Place, random: Random): RangeView {
  const { horizon, focal, width, sunX, isRight } = place;
  const edge = (width / 2 / focal) * between(random, 0.75, 1.05);
  const reach = Math.min(0.5, width / focal / 2) * between(random, 0.7, 1.3);
  const [start, depth] = [between(random, 180, 320), between(random, 160, 320)];
  const islandSide = between(random, -0.2, 0.35) * (isRight ? 1 : -1);
  const envelope = (side: number, z: number) => {
    const fromEdge = isRight ? side + edge : edge - side;
    const land = Math.min(1, Math.max(0, 1 - fromEdge / reach));
    const within = Math.min(1, Math.max(0, (z - start) / 70)) * (z < start + depth ? 1 : 0.55);
    const island = Math.exp(-(((side - islandSide) / 0.09) ** 2) - ((z - 760) / 110) ** 2);
    return Math.max(land ** 0.8 * within * 1.05, island * 0.95);
  };
  const sun = [(isRight ? 1 : -1) * 0.75, 0.34 + place.sunHeight * 0.4, 0.35] as const;
  const length = Math.hypot(...sun);
  return {
    horizon,
    centreX: width / 2,
    focal,
    relief: between(random, 62, 100),
    eye: 9,
    envelope,
    isIsland: true,
    sun: [sun[0] / length, sun[1] / length, sun[2] / length],
    sunSide: (sunX - width / 2) / focal,
    snow: 0,
    mist: between(random, 0.2, 0.7),
    sight: between(random, 480, 760),
  };
}
