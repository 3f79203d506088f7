'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#components/ui/button';
import { draftStore } from '#lib/compose/draft-store';
import type { Recipe } from '#lib/compose/recipe';
import { orderAgain } from '#lib/generations/send-order';
import { focusPromptOnArrival } from './focus-prompt.ts';

interface RecipeActionsProps {
  readonly recipe: Recipe;
  /** The generation that "Again" repeats; null where there is none of one's own. */
  readonly generationId: string | null;
}

/** What can be done with a recipe away from the studio; both ways lead there. */
export function RecipeActions({ recipe, generationId }: RecipeActionsProps) {
  const router = useRouter();
  const [isOrdering, setOrdering] = useState(false);
  const takeRecipe = () => {
    draftStore.getState().takeRecipe(recipe);
    focusPromptOnArrival();
    router.push('/');
  };
  const repeat = async () => {
    if (generationId === null) return;
    setOrdering(true);
    // To leave first would discard the answer, and a refusal would never be heard of.
    await orderAgain(recipe, generationId);
    router.push('/');
  };
  return (
    <>
      <Button look="primary" size="small" onClick={takeRecipe}>
        Use recipe
      </Button>
      {generationId !== null && (
        <Button size="small" disabled={isOrdering} onClick={repeat}>
          Again
        </Button>
      )}
    </>
  );
}
