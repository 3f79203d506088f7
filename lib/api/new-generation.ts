import * as z from 'zod';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { Recipe } from '#lib/compose/recipe';

const { prompt, size, references, set, watermark, version, model } = Recipe.shape;

/** A recipe as a script sends it: what it leaves out is as the composer begins. */
export const NewGeneration = z.pipe(
  z.strictObject({
    prompt: z.clone(prompt).register(z.globalRegistry, {
      description: 'What the pictures show. “image 1” in it means the first reference.',
    }),
    size: z
      ._default(size, emptyRecipe.size)
      .describe('Either a token, which leaves the sides to the model, or the sides in pixels.'),
    references: z
      ._default(references, emptyRecipe.references)
      .describe('SHA-256 of each of your references, in the order of the prompt.'),
    set: z
      ._default(set, emptyRecipe.set)
      .describe('Null for one picture. Else the model decides how many, up to the maximum.'),
    watermark: z._default(watermark, emptyRecipe.watermark),
    version: z._default(version, emptyRecipe.version),
    model: z._default(model, emptyRecipe.model),
  }),
  Recipe,
);
export type NewGeneration = z.infer<typeof NewGeneration>;
