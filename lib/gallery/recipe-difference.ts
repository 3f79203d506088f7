import { pixelLabel, sizeLabel } from '#lib/compose/size';
import { toolName } from '#lib/gallery/embedded/recipe-words';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { countLabel } from '#lib/generations/count';
import { durationLabel } from '#lib/generations/duration';

/** A fact of some pictures, in their order. */
export interface ComparedFact {
  readonly name: string;
  readonly values: readonly string[];
  readonly isDifferent: boolean;
}

const unknown = 'Not known';

/** What went into some pictures and what came of it; references differ by what they are, not by how many. */
export function compareRecipes(images: readonly ImageDetail[]): ComparedFact[] {
  const fact = (
    name: string,
    say: (image: ImageDetail) => string,
    mean: (image: ImageDetail) => string = say,
  ): ComparedFact => ({
    name,
    values: images.map(say),
    isDifferent: new Set(images.map(mean)).size > 1,
  });
  return [
    fact('Model', modelWords),
    fact('Size asked', ({ recipe }) => (recipe ? sizeLabel(recipe.size) : unknown)),
    fact('Size received', pixelLabel),
    fact('References', referenceWords, ({ recipe }) => recipe?.references.join() ?? unknown),
    fact('Set', ({ recipe }) => (recipe ? setWords(recipe.set) : unknown)),
    fact('Watermark', ({ recipe }) => (recipe ? (recipe.watermark ? 'On' : 'Off') : unknown)),
    fact('Time taken', ({ durationMs }) =>
      durationMs === null ? unknown : durationLabel(durationMs),
    ),
    fact('Rating', ({ rating }) => (rating === null ? 'None' : countLabel(rating, 'star'))),
  ];
}

function modelWords({ recipe, carried, source }: ImageDetail): string {
  switch (source) {
    case 'demo':
      return 'Demo, not Seedream';
    case 'seedream':
      return 'Seedream 4.0';
    case 'import':
      if (recipe) return 'Imported, Seedream 4.0';
      return carried ? `Imported, made with ${toolName(carried.source)}` : 'Imported';
  }
}

function referenceWords({ recipe }: ImageDetail): string {
  if (!recipe) return unknown;
  return recipe.references.length === 0 ? 'None' : String(recipe.references.length);
}

function setWords(set: { readonly maximum: number } | null): string {
  return set ? `Up to ${countLabel(set.maximum, 'image')}` : 'One image';
}
