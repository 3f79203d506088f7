import { emptyRecipe } from '#lib/compose/empty-recipe';
import type { Design } from '#lib/experiments/plan/design';
import type { Variable } from '#lib/experiments/variables/variable';

/** A design as the page would make it, of a template and variables of words. */
export function designOf(
  template: string,
  words: Readonly<Record<string, readonly string[]>> = {},
  rest: Partial<Design> = {},
): Design {
  const variables = Object.entries(words).map(([name, texts]) => wordsVariable(name, texts));
  return {
    version: 1,
    recipe: {
      ...emptyRecipe,
      prompt: template,
      size: { method: 'pixels', width: 1024, height: 1024 },
    },
    variables,
    crossing: { method: 'cross' },
    repeats: 1,
    ...rest,
  };
}

export function wordsVariable(name: string, texts: readonly string[]): Variable {
  return { name, values: texts.map((text) => ({ kind: 'words', text })) };
}
