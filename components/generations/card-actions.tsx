'use client';

import type { ReactNode } from 'react';
import { Button } from '#components/ui/button';
import { ButtonLink } from '#components/ui/button-link';
import type { Recipe } from '#lib/compose/recipe';
import { likelyImages } from '#lib/compose/set-rules';
import { cancelGeneration } from '#lib/generations/actions';
import { type Generation, isAtRest, storedImages } from '#lib/generations/generation';
import { downloadAddress } from '#lib/generations/image-address';
import { orderAgain } from '#lib/generations/send-order';
import { takeRecipe } from './take-recipe.ts';
import { useRequest } from './use-request.ts';

/** Why a cancel comes too late. */
const sentAlready = 'It was sent already, so the picture is kept when it comes.';

/** In the place of the button, as soon as a call is paid for. */
function tooLateToCancel(recipe: Recipe): string {
  const kept = likelyImages(recipe) > 1 ? 'the pictures are kept' : 'the picture is kept';
  return `Too late to cancel: ${kept}`;
}

/** What can be done with a generation in its state; a failed one has its ways in the notice. */
export function CardActions({ generation }: { readonly generation: Generation }) {
  const { id, recipe, state, images } = generation;
  const canceling = useRequest(() => cancelGeneration({ id }), sentAlready);
  if ((state === 'failed' || state === 'unknown') && !isAtRest(generation)) return null;
  const [only] = images.length === 1 ? storedImages(generation) : [];
  return (
    <div className="-mx-2 flex flex-wrap max-md:w-full items-center text-text-2">
      {state === 'queued' && (
        <Action disabled={canceling.isPending} onPress={canceling.send}>
          {canceling.isPending ? 'Canceling' : 'Cancel for free'}
        </Action>
      )}
      {state === 'dispatching' && <span className="px-2">{tooLateToCancel(recipe)}</span>}
      <Action onPress={() => void takeRecipe(recipe)}>Use recipe</Action>
      <Action onPress={() => orderAgain(recipe, id)}>Again</Action>
      {only && (
        <ButtonLink
          look="plain"
          size="small"
          className="px-2!"
          href={downloadAddress(only.id)}
          download
        >
          Download
        </ButtonLink>
      )}
      {canceling.refusal && (
        <span role="alert" className="px-2 text-warn">
          {canceling.refusal}
        </span>
      )}
    </div>
  );
}

interface ActionProps {
  readonly disabled?: boolean;
  readonly children: ReactNode;
  onPress(): void;
}

function Action({ disabled = false, children, onPress }: ActionProps) {
  return (
    <Button size="small" look="plain" className="px-2!" disabled={disabled} onClick={onPress}>
      {children}
    </Button>
  );
}
