import { mix, tune } from '#lib/platform/seedream/demo/art/colour';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import { paintLake } from '#lib/platform/seedream/demo/art/lake';
import { cloudTile, sample } from '#lib/platform/seedream/demo/art/noise';
import { paintTreeLine } from '#lib/platform/seedream/demo/art/pines';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import { between, type Random } from '#lib/platform/seedream/demo/art/random';
import { paintRange } from '#lib/platform/seedream/demo/art/range';
import type { RangeView } from '#lib/platform/seedream/demo/art/range-light';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import type { Sky } from '#lib/platform/seedream/demo/art/skies';
import { makeSky, paintDisc } from '#lib/platform/seedream/demo/art/sky-paint';
import { paintSoftly } from '#lib/platform/seedream/demo/art/soft-paint';
import { paintStars } from '#lib/platform/seedream/demo/art/stars';

/** A range under a large sky; with a lake before it, or a wood, or nothing but its own valley. */
export async function paintMountains(plate: Plate, setting: SceneSetting): Promise<Finish> {
  const { sky, prompt, theme, random } = setting;
  const { width, height } = plate;
  const span = Math.min(height, width * 1.3);
  const chance = theme();
  const hasLake = /\b(lake|fjord|reflection|water|river)/.test(prompt) || chance < 0.36;
  const hasTrees = /\b(forest|pine|tree|wood)/.test(prompt) || (chance > 0.2 && chance < 0.72);
  const shore = Math.round(hasLake ? height - span * between(theme, 0.24, 0.3) : height);
  const horizon = shore - span * between(theme, 0.35, 0.41) * (hasLake ? 0.58 : 1);
  const isLeft = random() < 0.5;
  const sunX = width * (isLeft ? between(random, 0.22, 0.4) : between(random, 0.6, 0.78));
  const sunY = horizon - sky.sunHeight * Math.min(horizon, span) * 0.8 - span * 0.09;
  const cloud = between(theme, 0.2, 0.85);
  const skyView = {
    horizon,
    height: horizon,
    unit: Math.min(width, height),
    sunX,
    sunY,
    sunRadius: span * 0.019,
    cloud,
  };
  await paintSoftly(plate, makeSky(sky, skyView, random), 0, horizon + span * 0.03);
  paintStars(plate, sky.stars, horizon, random);
  paintDisc(plate, sky, skyView);
  const focal = span * between(theme, 0.82, 1.08);
  const view = rangeView({ horizon, focal, width, sunX, isLeft, prompt }, setting);
  await paintRange(plate, view, sky, random);
  if (hasLake) await paintLake(plate, shore, sky, random);
  if (hasTrees) paintNearWood(plate, sky, span, random);
  return { grain: 3, vignette: 0.26 };
}

interface Place {
  readonly horizon: number;
  readonly focal: number;
  readonly width: number;
  readonly sunX: number;
  readonly isLeft: boolean;
  readonly prompt: string;
}

function rangeView(place: Place, { sky, theme, random }: SceneSetting): RangeView {
  const sun = [(place.isLeft ? -1 : 1) * 0.78, 0.34 + sky.sunHeight * 0.5, 0.3] as const;
  const length = Math.hypot(...sun);
  const isSnowy =
    /\b(snow|winter|ice|icy|glacier|alp|himalaya)/.test(place.prompt) || sky.tags.includes('snow');
  const isBare = /\b(desert|dune|canyon|volcano|mars|red rock)/.test(place.prompt);
  return {
    horizon: place.horizon,
    centreX: place.width / 2,
    focal: place.focal,
    relief: between(theme, 104, 126),
    eye: 50,
    sun: [sun[0] / length, sun[1] / length, sun[2] / length],
    sunSide: (place.sunX - place.width / 2) / place.focal,
    snow: isBare ? 0 : isSnowy ? between(theme, 0.75, 1) : between(theme, 0, 0.75),
    mist: isBare ? 0.25 : between(theme, 0.5, 1),
    envelope: valleyBefore,
    isIsland: false,
    sight: between(random, 460, 820),
  };
}

/** Low ground in front of the viewer, and a valley that leads the eye in. */
function valleyBefore(side: number, z: number): number {
  const valley = 0.42 * Math.exp(-((side / 0.2) ** 2)) * Math.exp(-((z / 520) ** 2));
  const rise = Math.min(1, Math.max(0, (z - 60) / 330));
  return Math.max(0.1, 0.22 + 0.78 * rise * rise * (3 - 2 * rise) - valley);
}

/** Conifers before the view: small ones in the air behind, tall ones towards the sides. */
function paintNearWood(plate: Plate, sky: Sky, span: number, random: Random): void {
  const { width, height } = plate;
  const tile = cloudTile();
  const shift = random() * 512;
  const unit = Math.min(width, height);
  const tall = span * between(random, 0.17, 0.27);
  const lowest = between(random, 0.3, 0.7);
  const groundAt = (x: number) => {
    const side = x / width - lowest;
    return (
      height -
      span * 0.02 -
      side * side * span * 0.42 -
      sample(tile, (x / unit) * 60 + shift, 7) * span * 0.05
    );
  };
  const air = mix(sky.low, sky.horizon, 0.3);
  const behind = {
    groundAt,
    treeHeight: tall * 0.5,
    density: 5,
    dark: mix(sky.shade, sky.low, 0.24),
    air,
    fade: 0.6,
  };
  paintTreeLine(plate, behind, random);
  const front = (x: number) =>
    groundAt(x) + span * 0.06 - sample(tile, (x / unit) * 90 + shift, 90) * span * 0.05;
  const dark = tune(sky.shade, -0.05, 0.9);
  paintTreeLine(
    plate,
    { groundAt: front, treeHeight: tall, density: 3.4, dark, air: sky.shade, fade: 0.3 },
    random,
  );
}
