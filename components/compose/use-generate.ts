import { useRef, useState } from 'react';
import { type Press, pressOf } from '#lib/compose/client-key';
import { type Draft, type DraftProblem, draftToRecipe } from '#lib/compose/draft';
import { generate } from '#lib/generations/actions';
import { orderStore } from '#lib/generations/order-store';
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
    if (thisPress !== lastPress.current) void placeOrder(thisPress);
    lastPress.current = thisPress;
    return null;
  };

  return { press, problem: found?.draft === draft ? found : null };
}

async function placeOrder({ clientKey, recipe, pressedAt }: Press): Promise<void> {
  const { placeOrder: showFrame, refuseOrder } = orderStore.getState();
  showFrame({ clientKey, recipe, placedAt: pressedAt });
  try {
    const answer = await generate({ clientKey, recipe });
    if (!answer?.data) refuseOrder(clientKey, { code: 'invalid', message: notTakenSentence });
    else if (!answer.data.ok) refuseOrder(clientKey, answer.data.failure);
  } catch {
    refuseOrder(clientKey, { code: 'offline' });
  }
}

const notTakenSentence =
  'The studio could not take this order. Nothing was sent and nothing is billed. Try again.';
