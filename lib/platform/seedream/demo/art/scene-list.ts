import { pick, type Random } from '#lib/platform/seedream/demo/art/random';
import type { Scene } from '#lib/platform/seedream/demo/art/scene';
import { paintArches } from '#lib/platform/seedream/demo/art/scenes/arches';
import { paintBotanical } from '#lib/platform/seedream/demo/art/scenes/botanical';
import { paintCity } from '#lib/platform/seedream/demo/art/scenes/city';
import { makeCollage } from '#lib/platform/seedream/demo/art/scenes/collage';
import { paintCosmos } from '#lib/platform/seedream/demo/art/scenes/cosmos';
import { paintDuotone } from '#lib/platform/seedream/demo/art/scenes/duotone';
import { paintFlow } from '#lib/platform/seedream/demo/art/scenes/flow';
import { paintForest } from '#lib/platform/seedream/demo/art/scenes/forest';
import { paintMountains } from '#lib/platform/seedream/demo/art/scenes/mountains';
import { paintPainted } from '#lib/platform/seedream/demo/art/scenes/painted';
import { paintPortrait } from '#lib/platform/seedream/demo/art/scenes/portrait';
import { paintPoster } from '#lib/platform/seedream/demo/art/scenes/poster';
import { paintSeaside } from '#lib/platform/seedream/demo/art/scenes/sea';
import { paintSilk } from '#lib/platform/seedream/demo/art/scenes/silk';
import { paintStillLife } from '#lib/platform/seedream/demo/art/scenes/still-life';
import type { SceneName } from '#lib/platform/seedream/demo/art/words';

export const scenes: Readonly<Record<SceneName, Scene>> = {
  mountains: paintMountains,
  sea: paintSeaside,
  'still life': paintStillLife,
  poster: paintPoster,
  flow: paintFlow,
  botanical: paintBotanical,
  city: paintCity,
  cosmos: paintCosmos,
  arches: paintArches,
  silk: paintSilk,
  forest: paintForest,
  portrait: paintPortrait,
};

/** Any scene, where the prompt names none. */
export function anyScene(theme: Random): SceneName {
  return pick(theme, Object.keys(scenes) as SceneName[]);
}

/**
 * How a request with references is painted, so that one sees where the picture came from: painted
 * over, printed, or mounted. Several are always mounted, since only that shows them all.
 */
export function sceneWithReferences(
  count: number,
  named: SceneName | null,
  text: string,
  theme: Random,
): Scene {
  const ground = named && named !== 'still life' ? scenes[named] : undefined;
  if (count > 1) return makeCollage(ground);
  if (
    /\b(paint|painting|painted|painterly|oil|watercolou?r|impressionist|gouache|brush)/.test(text)
  )
    return paintPainted;
  if (/\b(duotone|screen ?print|poster|print|halftone|pop art|risograph)/.test(text))
    return paintDuotone;
  if (ground) return makeCollage(ground);
  return pick(theme, [paintPainted, paintPainted, paintDuotone, makeCollage()]);
}
