'use client';

import type { ReactNode } from 'react';
import type { Recipe } from '#lib/compose/recipe';
import { takeRecipe } from './take-recipe.ts';

interface ExampleButtonProps {
  readonly recipe: Recipe;
  readonly className: string;
  readonly children: ReactNode;
}

/** Takes a recipe that is there to begin with. */
export function ExampleButton({ recipe, className, children }: ExampleButtonProps) {
  return (
    <button type="button" onClick={() => void takeRecipe(recipe)} className={className}>
      {children}
    </button>
  );
}
