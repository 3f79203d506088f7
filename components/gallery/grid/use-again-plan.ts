import { useEffect, useState } from 'react';
import { type AgainPlan, againAddress } from '#lib/gallery/again';
import { askStudio } from '#lib/references/ask-studio';

interface AgainAsked {
  /** Null until the studio has said it. */
  readonly plan: AgainPlan | null;
  readonly isUnanswered: boolean;
  ask(): void;
}

/** What making these pictures again would cost. */
export function useAgainPlan(ids: readonly string[]): AgainAsked {
  const address = againAddress(ids);
  const [plan, setPlan] = useState<AgainPlan | null>(null);
  const [isUnanswered, setUnanswered] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew
  useEffect(() => {
    const gone = new AbortController();
    setUnanswered(false);
    void askStudio<AgainPlan>(address, gone.signal).then((answer) => {
      if (gone.signal.aborted) return;
      if (answer.ok) setPlan(answer.value);
      else setUnanswered(true);
    });
    return () => gone.abort();
  }, [address, attempt]);
  return { plan, isUnanswered, ask: () => setAttempt((count) => count + 1) };
}
