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

/** What so many generations would cost and take; null until the studio has said it. */
export function useEstimate(asked: Asked | null): Estimated | null {
  const [known, setKnown] = useState<Estimated | null>(null);
  const { generations = 0, images = 0 } = asked ?? {};
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
  }, [generations, images]);
  const isOfThis = known?.generations === generations && known.images === images;
  return isOfThis ? known : null;
}
