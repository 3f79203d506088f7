import { useEffect, useState } from 'react';
import type { Generation } from '#lib/generations/generation';

/** Null until the studio has answered. @param tries another one asks again */
export function useGeneration(id: string, tries: number): Generation | 'unanswered' | null {
  const [answer, setAnswer] = useState<Generation | 'unanswered' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks again
  useEffect(() => {
    const asking = new AbortController();
    setAnswer(null);
    fetchGeneration(id, asking.signal).then((found) => {
      if (!asking.signal.aborted) setAnswer(found ?? 'unanswered');
    });
    return () => asking.abort();
  }, [id, tries]);
  return answer;
}

async function fetchGeneration(id: string, signal: AbortSignal): Promise<Generation | null> {
  try {
    const answer = await fetch(`/api/generations/${id}`, { signal });
    return answer.ok ? ((await answer.json()) as Generation) : null;
  } catch {
    return null;
  }
}
