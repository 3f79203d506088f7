import { useRef, useState } from 'react';
import { type Press, pressOf } from '#lib/compose/client-key';
import { type Draft, type DraftProblem, draftToRecipe } from '#lib/compose/draft';
import { sendOrder } from '#lib/generations/send-order';
import { newClientKey } from '#lib/id';

type FoundProblem = DraftProblem & { readonly draft: Draft };

/**
 * What "Generate" does: the frame appears at once, the server is told, and composing goes on. A
 * draft that is no recipe yet has a problem instead, until it is changed.
 */
export function useGenerate(draft: Draft) {
  const lastPress = useRef<Press | null>(null);
  const [found, setFound] = useState<FoundProblem | null>(null);

  /** @returns what keeps the draft from being sent, or null when an order was placed */
  const press = (): DraftProblem | null => {
    const read = draftToRecipe(draft);
    if ('problem' in read) {
      setFound({ ...read.problem, draft });
      return read.problem;
    }
    setFound(null);
    const thisPress = pressOf(read.recipe, lastPress.current, Date.now(), newClientKey);
    if (thisPress !== lastPress.current) {
      const { clientKey, recipe, pressedAt } = thisPress;
      void sendOrder({ clientKey, recipe, repeats: null, placedAt: pressedAt });
    }
    lastPress.current = thisPress;
    return null;
  };

  return { press, problem: found?.draft === draft ? found : null };
}
