import { ExampleButton } from '#components/generations/example-button';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import type { Recipe } from '#lib/compose/recipe';

const examples: readonly (Recipe & { readonly shape: string })[] = [
  {
    ...emptyRecipe,
    shape: '16:9',
    prompt:
      'A lighthouse made of glass on a cliff at dawn, long lens, thin mist between the ridges, quiet palette',
    size: { method: 'pixels', width: 2560, height: 1440 },
  },
  {
    ...emptyRecipe,
    shape: '1:1',
    prompt:
      'Product still of ceramic vessels on a stone shelf, soft window light from the left, warm grey backdrop',
  },
  {
    ...emptyRecipe,
    shape: '3:4, set of 4',
    prompt:
      'A set of 4 travel posters of the same coast, one for each season, flat shapes and generous sky',
    size: { method: 'pixels', width: 1728, height: 2304 },
    set: { maximum: 4 },
  },
];

/** Before anything was made: what to do first, and three ways to begin. */
export function EmptyFeed() {
  return (
    <div className="mx-auto grid max-w-[56ch] gap-5 py-[10vh]">
      <div className="grid gap-1.5">
        <h2 className="font-semibold text-xl tracking-tight">Describe a picture</h2>
        <p className="text-pretty text-sm/6 text-text-2">
          Say what it shows in a sentence: the subject, where it is, then style, light and
          composition. It appears here while it is being made, and stays.
        </p>
      </div>
      <div className="grid gap-2">
        <p className="text-text-3 text-xs">Or begin with one of these</p>
        <ul className="grid gap-px overflow-clip rounded-md border border-line bg-line">
          {examples.map(({ shape, ...recipe }) => (
            <li key={shape}>
              <ExampleButton
                recipe={recipe}
                className="grid w-full grid-cols-[1fr_auto] items-baseline gap-4 bg-ground px-4 py-3 text-left transition-colors -outline-offset-2 hover:bg-raised active:bg-hover"
              >
                <span className="text-pretty text-sm/[21px]">{recipe.prompt}</span>
                <span className="text-text-3 text-xs tabular-nums">{shape}</span>
              </ExampleButton>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
