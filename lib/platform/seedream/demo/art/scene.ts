import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import type { Palette } from '#lib/platform/seedream/demo/art/palettes';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import type { Random } from '#lib/platform/seedream/demo/art/random';
import type { ReferencePicture } from '#lib/platform/seedream/demo/art/reference-picture';
import type { Sky } from '#lib/platform/seedream/demo/art/skies';

/** What a scene has to work with. */
export interface SceneSetting {
  readonly palette: Palette;
  readonly sky: Sky;
  /** The prompt in lower case, for a scene's own words ("lake", "pear", "ring"). */
  readonly prompt: string;
  readonly references: readonly ReferencePicture[];
  /** Choices that all pictures of a set share: starts anew, alike, for each of them. */
  readonly theme: Random;
  /** Choices of this one picture. */
  readonly random: Random;
}

/** Paints the whole plate, whatever its shape from 1:16 to 16:1, and says how to finish it. */
export type Scene = (plate: Plate, setting: SceneSetting) => Promise<Finish>;
