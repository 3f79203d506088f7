'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { useTakeToStudio } from '#components/compose/use-take-to-studio';
import { Button } from '#components/ui/button';
import { ButtonLink } from '#components/ui/button-link';
import { Toasts } from '#components/ui/toasts';
import { restoreFragment } from '#lib/accounts/kept-fragment';
import { readRecipeText } from '#lib/shares/recipe-text';

const subscribe = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** A recipe that another studio's gallery has sent along in the address: taken when a person says so. */
export function RecipeScreen({ canMake }: { readonly canMake: boolean }) {
  const { takeRecipe } = useTakeToStudio();
  const hash = useSyncExternalStore(
    subscribe,
    () => location.hash,
    () => '',
  );
  useEffect(restoreFragment, []);
  const recipe = readRecipeText(hash.slice(1));
  return (
    <main className="mx-auto grid w-full max-w-2xl gap-4 px-4 pt-10 pb-24 md:px-6">
      {recipe ? (
        <>
          <h1 className="font-semibold text-xl tracking-tight">A recipe for you</h1>
          <p className="text-text-2">
            {canMake
              ? 'It takes the place of what is in the composer now, which can be brought back there.'
              : 'Viewers of this studio send none. Ask an admin, or take the recipe to another studio.'}
          </p>
          <blockquote className="wrap-anywhere max-h-80 overflow-y-auto whitespace-pre-wrap rounded-md bg-raised p-4">
            {recipe.prompt}
          </blockquote>
          <div className="flex gap-2">
            {canMake && (
              <Button look="primary" onClick={() => void takeRecipe(recipe)}>
                Use this recipe
              </Button>
            )}
            <ButtonLink href="/">{canMake ? 'Leave it' : 'Open the studio'}</ButtonLink>
          </div>
        </>
      ) : (
        <>
          <h1 className="font-semibold text-xl tracking-tight">There is no recipe here</h1>
          <p className="text-text-2">
            Open one from a shared gallery, or drop a recipe file or a picture on the studio.
          </p>
          <div>
            <ButtonLink look="primary" href="/">
              Open the studio
            </ButtonLink>
          </div>
        </>
      )}
      <Toasts />
    </main>
  );
}
