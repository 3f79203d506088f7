'use client';

import { useTakeToStudio } from '#components/compose/use-take-to-studio';
import { Button } from '#components/ui/button';
import type { KnownRecipe } from '#lib/compose/draft-with';

interface UseRecipeButtonProps {
  readonly recipe: KnownRecipe;
  readonly look?: 'primary' | 'quiet';
  /** What it is the recipe of, where several stand beside each other. */
  readonly of?: string;
}

/**
 * Puts a recipe into the composer, away from the studio, and leads there. What had been there can be
 * brought back there.
 */
export function UseRecipeButton({ recipe, look = 'quiet', of }: UseRecipeButtonProps) {
  const { takeRecipe } = useTakeToStudio();
  return (
    <Button
      look={look}
      size="small"
      aria-label={of === undefined ? undefined : `Use recipe of ${of}`}
      onClick={() => void takeRecipe(recipe)}
    >
      Use recipe
    </Button>
  );
}
