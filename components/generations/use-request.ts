import { useState } from 'react';
import type { GenerateFailure } from '#lib/generations/generate-failure';
import type { Result } from '#lib/result';

interface Answer {
  readonly data?: Result<unknown, GenerateFailure> | undefined;
}

export interface Request {
  readonly isPending: boolean;
  /** Why it was not done, or null. */
  readonly refusal: string | null;
  send(): void;
}

/** Something asked of the studio on behalf of a card; what comes of it arrives as an event. */
export function useRequest(action: () => Promise<Answer | undefined>): Request {
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async () => {
    if (isPending) return;
    setPending(true);
    setRefusal(null);
    try {
      const answer = await action();
      const result = answer?.data;
      setRefusal(result?.ok ? null : refusalWords(result?.failure.code));
    } catch {
      setRefusal(refusalWords(undefined));
    }
    setPending(false);
  };
  return { isPending, refusal, send };
}

function refusalWords(code: GenerateFailure['code'] | undefined): string {
  switch (code) {
    case 'too-late':
      return 'It is too late for that.';
    case 'disk-full':
      return 'The disk has no room. Make some, then try again.';
    case undefined:
      return 'The studio did not answer. Try again.';
    default:
      return 'The studio did not allow that.';
  }
}
