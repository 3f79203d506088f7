import { Pill } from '#components/ui/pill';
import type { Recipe } from '#lib/compose/recipe';
import { mostImages } from '#lib/compose/set-rules';
import { countLabel } from '#lib/generations/count';
import type { Generation } from '#lib/generations/generation';
import { sizeWords } from '#lib/generations/size-words';
import { costEstimate } from '#lib/spending/money';

interface CardFactsProps {
  readonly recipe: Recipe;
  readonly generation: Generation | null;
  /** The estimated price of one picture. */
  readonly priceUsd: number;
}

/** What was asked of whom, and what it costs. */
export function CardFacts({ recipe, generation, priceUsd }: CardFactsProps) {
  const images = generation?.images ?? [];
  return (
    <>
      <span>{sizeWords(recipe.size, images)}</span>
      {recipe.references.length > 0 && (
        <span>{countLabel(recipe.references.length, 'reference')}</span>
      )}
      {generation?.provider === 'demo' && (
        <Pill tone="warn" title="Made by the demo, not by Seedream. Nothing is billed.">
          Demo
        </Pill>
      )}
      {generation?.provider === 'seedream' && (
        <>
          <span>Seedream 4.0</span>
          {costsSomething(generation) && (
            <span>{costEstimate(images.length || mostImages(recipe), priceUsd)}</span>
          )}
        </>
      )}
    </>
  );
}

/** Where a picture came or may still come; of a failure the notice says what it cost. */
function costsSomething({ state }: Generation): boolean {
  return state !== 'failed' && state !== 'unknown' && state !== 'canceled';
}
