'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { UseRecipeButton } from '#components/generations/use-recipe-button';
import { Button } from '#components/ui/button';
import type { Recipe } from '#lib/compose/recipe';
import { orderAgain } from '#lib/generations/send-order';

interface RecipeActionsProps {
  readonly recipe: Recipe;
  /** The generation that "Again" repeats; null where there is none of one's own. */
  readonly generationId: string | null;
}

/** What can be done with a recipe away from the studio; both ways lead there. */
export function RecipeActions({ recipe, generationId }: RecipeActionsProps) {
  const router = useRouter();
  const [isOrdering, setOrdering] = useState(false);
  const repeat = async () => {
    if (generationId === null) return;
    setOrdering(true);
    // To leave first would discard the answer, and a refusal would never be heard of.
    await orderAgain(recipe, generationId);
    router.push('/');
  };
  return (
    <>
      <UseRecipeButton recipe={recipe} look="primary" />
      {generationId !== null && (
        <Button size="small" disabled={isOrdering} onClick={repeat}>
          Again
        </Button>
      )}
    </>
  );
}
