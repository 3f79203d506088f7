import { ScrollText, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { RecipeOffer } from '#components/references/recipe-offer';
import { Button } from '#components/ui/button';
import { recipeLosses, toolName } from '#lib/gallery/embedded/recipe-words';
import type { DraftReference } from '#lib/references/draft-reference';
import { carriedRecipes } from './carried-recipes.ts';
import { keepAsReferences, putAwayTaken } from './take-arrived.ts';

/** What pictures that arrived say of how they were made, and what can be done with it. */
export function RecipeNotices({ tiles }: { readonly tiles: readonly DraftReference[] }) {
  const { offered, taken } = useStore(carriedRecipes);
  const offers = offered.filter(({ id }) => tiles.some((each) => each.id === id));
  return (
    <>
      {taken && (
        <Frame label="Recipe of a picture">
          <p className="text-pretty text-text-2 text-xs/[1.125rem]">
            <strong className="wrap-anywhere font-medium text-text">{taken.name}</strong>
            {` carries a recipe, made with ${toolName(taken.found.source)}: it is in the composer. `}
            {recipeLosses(taken.found).join(' ')}
          </p>
          <div className="flex flex-wrap items-center gap-2">
            <Button size="small" onClick={taken.useAsReference}>
              Use as reference
            </Button>
            <Button
              look="plain"
              size="icon"
              aria-label="Dismiss"
              title="Dismiss"
              onClick={putAwayTaken}
            >
              <X size={14} aria-hidden="true" />
            </Button>
          </div>
        </Frame>
      )}
      {offers.length > 0 && (
        <Frame label="Recipes of pictures">
          <ul className="grid gap-3">
            {offers.map((offer) => (
              <RecipeOffer key={offer.id} offer={offer} />
            ))}
          </ul>
          <div>
            <Button look="plain" size="small" onClick={keepAsReferences}>
              {offers.length === 1 ? 'Keep as reference' : 'Keep all as references'}
            </Button>
          </div>
        </Frame>
      )}
    </>
  );
}

function Frame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="mb-2 flex gap-2.5 rounded-md bg-accent-soft py-2.5 pr-2.5 pl-3"
    >
      <ScrollText size={14} aria-hidden="true" className="mt-0.5 shrink-0 text-accent" />
      <div className="grid min-w-0 flex-1 gap-2">{children}</div>
    </section>
  );
}
