import type { Recipe } from '#lib/compose/recipe';

/** What is written into the file of a picture. */
export interface EmbeddedFacts {
  readonly recipe: Recipe;
  /** What stands for the picture where it is not seen; empty leaves it out. */
  readonly alternativeText: string;
  /** ISO 8601, UTC; null leaves it out. */
  readonly createdAt: string | null;
  /** The demo is called the demo in the file as well, so that nobody takes its pictures for Seedream's. */
  readonly provider: 'demo' | 'seedream';
  /** Pixels of the picture as it came, which a token as size does not say. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** Who wrote the prompt; null leaves it out. */
  readonly promptWriter: string | null;
}

/** Which program a picture comes from, for everybody who reads its file. */
export const studioName = 'Seedream Studio';
