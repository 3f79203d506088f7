import { useMemo } from 'react';
import { SaveRecipeDialog } from '#components/library/save-recipe-dialog';
import type { KnownRecipe } from '#lib/compose/draft-with';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { newClientKey } from '#lib/id';
import { formOf } from '#lib/library/entry-form';
import { nameFrom } from '#lib/library/library-name';

export interface SaveImageDialogProps {
  readonly image: Pick<ImageDetail, 'id' | 'shared'>;
  /** What it does not say is as on an empty page. */
  readonly recipe: KnownRecipe;
  onClose(): void;
}

/** Keeps the recipe of a picture, which stands for it. Another's picture cannot: it may go again. */
export function SaveImageDialog({ image, recipe, onClose }: SaveImageDialogProps) {
  const initial = useMemo(() => {
    const preview = image.shared ? null : image.id;
    const common = { name: nameFrom(recipe.prompt), folder: '', tags: [], preview };
    return formOf(
      { kind: 'recipe', ...common, recipe: { ...emptyRecipe, ...recipe } },
      newClientKey,
    );
  }, [image, recipe]);
  return <SaveRecipeDialog initial={initial} onClose={onClose} />;
}
