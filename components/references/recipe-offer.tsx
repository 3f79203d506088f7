import { useId } from 'react';
import { Button } from '#components/ui/button';
import { recipeLosses, toolName } from '#lib/gallery/embedded/recipe-words';
import type { OfferedRecipe } from './carried-recipes.ts';
import { takeOffered } from './take-arrived.ts';

/** The recipe that one of the references carries, and the press that takes it. */
export function RecipeOffer({ offer }: { readonly offer: OfferedRecipe }) {
  const { name, found } = offer;
  const nameId = useId();
  const losses = recipeLosses(found);
  return (
    <li className="grid gap-1.5">
      <p className="text-pretty text-text-2 text-xs/[1.125rem]">
        <strong id={nameId} className="wrap-anywhere font-medium text-text">
          {name}
        </strong>
        {` carries ${found.source === 'studio' ? 'its' : 'a'} recipe, made with ${toolName(found.source)}.`}
      </p>
      <p className="wrap-anywhere line-clamp-2 text-text-2 text-xs/[1.125rem]">
        {found.recipe.prompt}
      </p>
      {losses.length > 0 && (
        <p className="text-pretty text-text-2 text-xs/[1.125rem]">{losses.join(' ')}</p>
      )}
      <div>
        <Button
          look="primary"
          size="small"
          aria-describedby={nameId}
          onClick={() => takeOffered(offer)}
        >
          Use recipe
        </Button>
      </div>
    </li>
  );
}
