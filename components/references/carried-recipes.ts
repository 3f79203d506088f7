import { createStore } from 'zustand/vanilla';
import type { EmbeddedRecipe } from '#lib/gallery/embedded/embedded-recipe';

/** A picture that arrived and carries a recipe. */
export interface CarriedRecipe {
  readonly name: string;
  readonly found: EmbeddedRecipe;
}

/** A recipe that waits for a word, beside the tile of its picture. */
export interface OfferedRecipe extends CarriedRecipe {
  /** Of the picture's tile. */
  readonly id: string;
}

/** A recipe that is in the composer, in the place of a picture that was given. */
export interface TakenRecipe extends CarriedRecipe {
  /** Adds the picture as a reference all the same. */
  useAsReference(): void;
}

export interface CarriedRecipes {
  readonly offered: readonly OfferedRecipe[];
  readonly taken: TakenRecipe | null;
}

/** What the tray has to say of recipes that came with pictures; one for the page. */
export const carriedRecipes = createStore<CarriedRecipes>(() => ({ offered: [], taken: null }));
