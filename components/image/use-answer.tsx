import { useEffect, useState } from 'react';
import { askStudio } from '#lib/references/ask-studio';

export type Answer<Value> =
  | { readonly state: 'loading' | 'failed' }
  | { readonly state: 'there'; readonly value: Value };

interface Asked<Value> {
  readonly answer: Answer<Value>;
  /** Asks once more for what did not come. */
  again(): void;
}

const loading = { state: 'loading' } as const;

/**
 * What the studio answers at an address; what was answered once is not asked again.
 *
 * @param address null while it is not wanted yet
 */
export function useAnswer<Value>(address: string | null): Asked<Value> {
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer<Value>>>(new Map());
  const answer = address === null ? undefined : answers.get(address);
  const isAsking = address !== null && answer === undefined;
  useEffect(() => {
    if (!isAsking) return;
    const controller = new AbortController();
    const keep = (found: Answer<Value>) =>
      setAnswers((known) => new Map(known).set(address, found));
    void askStudio<Value>(address, controller.signal).then((result) => {
      if (controller.signal.aborted) return;
      keep(result.ok ? { state: 'there', value: result.value } : { state: 'failed' });
    });
    return () => controller.abort();
  }, [address, isAsking]);
  const again = () => {
    if (address === null) return;
    setAnswers((known) => new Map([...known].filter(([asked]) => asked !== address)));
  };
  return { answer: answer ?? loading, again };
}
