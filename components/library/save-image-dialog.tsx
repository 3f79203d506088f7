import { useMemo } from 'react';
import { SaveRecipeDialog } from '#components/library/save-recipe-dialog';
import type { Recipe } from '#lib/compose/recipe';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { newClientKey } from '#lib/id';
import { formOf, nameFrom } from '#lib/library/entry-form';

export interface SaveImageDialogProps {
  readonly image: Pick<ImageDetail, 'id' | 'shared'>;
  readonly recipe: Recipe;
  onClose(): void;
}

/** Keeps the recipe of a picture, which stands for it. Another's picture cannot: it may go again. */
export function SaveImageDialog({ image, recipe, onClose }: SaveImageDialogProps) {
  const initial = useMemo(() => {
    const preview = image.shared ? null : image.id;
    const common = { name: nameFrom(recipe.prompt), folder: '', tags: [], preview };
    return formOf({ kind: 'recipe', ...common, recipe }, newClientKey);
  }, [image, recipe]);
  return <SaveRecipeDialog initial={initial} onClose={onClose} />;
}
