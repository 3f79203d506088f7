import { useState } from 'react';
import { PromptText } from '#components/generations/prompt-text';
import { ProviderWords } from '#components/generations/provider-words';
import { UseRecipeButton } from '#components/generations/use-recipe-button';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import type { CellResult } from '#lib/experiments/results/cell-result';
import { slotsOf, slotWords } from '#lib/experiments/results/square-slots';
import { failureWords } from '#lib/generations/failure-words';
import type { Generation } from '#lib/generations/generation';
import { stateWords } from '#lib/generations/state-words';
import { useGeneration } from './use-generation.ts';

interface SlotDialogProps {
  readonly result: CellResult;
  readonly canMake: boolean;
  onClose(): void;
}

/** Why a call of a cell has brought no picture, what it means, and the recipe that it was asked with. */
export function SlotDialog({ result, canMake, onClose }: SlotDialogProps) {
  const [slot] = slotsOf(result);
  const { label, reason } = slot ? slotWords(slot) : { label: '', reason: null };
  const [tries, setTries] = useState(0);
  const answer = useGeneration(result.generationId, tries);
  const generation = answer === 'unanswered' ? null : answer;
  return (
    <Dialog
      title={reason ?? label}
      description={reason === null ? undefined : label}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          {canMake && generation && <UseRecipeButton recipe={generation.recipe} look="primary" />}
        </>
      }
    >
      <div className="grid gap-4">
        <p role="status" className="text-text-3 empty:hidden">
          {answer === null && 'Looking it up'}
          {answer === 'unanswered' && 'The studio did not answer.'}
        </p>
        {answer === 'unanswered' && (
          <div>
            <Button size="small" onClick={() => setTries(tries + 1)}>
              Try again
            </Button>
          </div>
        )}
        {generation && (
          <>
            <Meaning generation={generation} />
            <PromptText id="slot-prompt" prompt={generation.recipe.prompt} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Meaning({ generation }: { readonly generation: Generation }) {
  if (generation.state !== 'failed' && generation.state !== 'unknown') {
    return <p className="text-pretty text-text-2">{stateWords(generation)}</p>;
  }
  const { failure } = generation;
  const { meaning, advice } = failureWords(failure.kind, generation);
  return (
    <div className="grid gap-2">
      <p className="text-pretty text-text-2">
        {meaning} {advice}
      </p>
      {failure.kind === 'request' && failure.message && (
        <blockquote className="wrap-anywhere border-line-strong border-l-2 pl-3">
          {failure.message}
        </blockquote>
      )}
      <ProviderWords failure={failure} />
    </div>
  );
}
