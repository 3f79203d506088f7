import { useEffect, useState } from 'react';
import type { PlanEstimate } from '#lib/experiments/plan-estimate';

/** What a person types is asked about when they rest. */
const restMs = 250;

interface Asked {
  readonly generations: number;
  readonly images: number;
}

export interface Estimated extends Asked {
  /** Null when the studio did not say. */
  readonly estimate: PlanEstimate | null;
}

interface Estimating {
  /** Null until the studio has said it, or was not heard. */
  readonly estimated: Estimated | null;
  askAgain(): void;
}

/** What so many generations would cost and take. It is asked again when the network is back. */
export function useEstimate(asked: Asked | null): Estimating {
  const [known, setKnown] = useState<Estimated | null>(null);
  const [attempt, setAttempt] = useState(0);
  const askAgain = () => {
    setKnown(null);
    setAttempt((count) => count + 1);
  };
  const { generations = 0, images = 0 } = asked ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew
  useEffect(() => {
    if (generations === 0) return;
    const gone = new AbortController();
    const ask = async () => {
      const query = new URLSearchParams({
        generations: String(generations),
        images: String(images),
      });
      const answer = await fetch(`/api/experiments/estimate?${query}`, { signal: gone.signal });
      return answer.ok ? ((await answer.json()) as PlanEstimate) : null;
    };
    const tell = (estimate: PlanEstimate | null) => {
      if (!gone.signal.aborted) setKnown({ generations, images, estimate });
    };
    const timer = setTimeout(() => void ask().then(tell, () => tell(null)), restMs);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [generations, images, attempt]);
  const isOfThis = known?.generations === generations && known.images === images;
  const estimated = isOfThis ? known : null;
  const isUnanswered = estimated !== null && estimated.estimate === null;
  useEffect(() => {
    if (!isUnanswered) return;
    const again = () => setAttempt((count) => count + 1);
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [isUnanswered]);
  return { estimated, askAgain };
}
