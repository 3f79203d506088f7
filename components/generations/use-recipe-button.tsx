'use client';

import { useGoToStudio } from '#components/generations/use-go-to-studio';
import { Button } from '#components/ui/button';
import { draftStore } from '#lib/compose/draft-store';
import type { KnownRecipe } from '#lib/compose/draft-with';
import { putAside } from '#lib/library/prompts/put-aside';

interface UseRecipeButtonProps {
  readonly recipe: KnownRecipe;
  readonly look?: 'primary' | 'quiet';
  /** What it is the recipe of, where several stand beside each other. */
  readonly of?: string;
}

/**
 * Puts a recipe into the composer, away from the studio, and leads there. What was written there comes
 * back with Alt and an arrow.
 */
export function UseRecipeButton({ recipe, look = 'quiet', of }: UseRecipeButtonProps) {
  const goToStudio = useGoToStudio();
  const take = () => {
    putAside(recipe.prompt);
    draftStore.getState().takeRecipe(recipe);
    goToStudio();
  };
  return (
    <Button
      look={look}
      size="small"
      aria-label={of === undefined ? undefined : `Use recipe of ${of}`}
      onClick={take}
    >
      Use recipe
    </Button>
  );
}
