import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type Press, pressOf } from '#lib/compose/client-key';
import { type Draft, type DraftProblem, draftToRecipe } from '#lib/compose/draft';
import {
  countAwaited,
  hasStuck,
  isTakenBack,
  problemBesideReferences,
} from '#lib/compose/held-press';
import { sendOrder } from '#lib/generations/send-order';
import { newClientKey } from '#lib/id';
import { workStore } from '#lib/references/work-store';

type FoundProblem = DraftProblem & { readonly draft: Draft };

interface Outcome {
  onSent(): void;
  onProblem(problem: DraftProblem): void;
}

/**
 * What "Generate" does: the frame appears at once, the server is told, and composing goes on. A
 * draft that is no recipe yet has a problem instead, until it is changed. While references are on
 * their way, those without a tile yet among them, the press is held, and let go when they are there;
 * another press takes it back.
 */
export function useGenerate(draft: Draft, { onSent, onProblem }: Outcome) {
  const lastPress = useRef<Press | null>(null);
  const [found, setFound] = useState<FoundProblem | null>(null);
  /** When the held press began, in milliseconds since the epoch; null when none is held. */
  const [heldAt, setHeldAt] = useState<number | null>(null);
  const awaited = useStore(
    workStore,
    ({ works, arriving }) => arriving + countAwaited(draft.references, works),
  );
  const isStuck = useStore(workStore, ({ works }) => hasStuck(draft.references, works));

  const show = (problem: DraftProblem): void => {
    setFound({ ...problem, draft });
    onProblem(problem);
  };

  const send = (): void => {
    setHeldAt(null);
    const read = draftToRecipe(draft);
    if ('problem' in read) {
      show(read.problem);
      return;
    }
    setFound(null);
    const thisPress = pressOf(read.recipe, lastPress.current, Date.now(), newClientKey);
    if (thisPress !== lastPress.current) {
      const { clientKey, recipe, pressedAt } = thisPress;
      void sendOrder({ clientKey, recipe, repeats: null, placedAt: pressedAt });
    }
    lastPress.current = thisPress;
    onSent();
  };

  const press = (): void => {
    const now = Date.now();
    if (heldAt !== null) {
      if (isTakenBack(heldAt, now)) setHeldAt(null);
    } else if (awaited === 0 || isStuck) {
      send();
    } else {
      const problem = problemBesideReferences(draft);
      if (problem) show(problem);
      else setHeldAt(now);
    }
  };

  const letGo = useRef(send);
  useEffect(() => {
    letGo.current = send;
  });
  const isDue = heldAt !== null && (awaited === 0 || isStuck);
  useEffect(() => {
    if (isDue) letGo.current();
  }, [isDue]);

  return {
    press,
    problem: found?.draft === draft ? found : null,
    awaited: heldAt === null ? null : awaited,
  };
}
