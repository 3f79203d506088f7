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

/**
 * Something asked of the studio on behalf of a card; what comes of it arrives as an event.
 *
 * @param tooLate what is said when the card had moved on before it was asked
 */
export function useRequest(
  action: () => Promise<Answer | undefined>,
  tooLate = 'It is too late for that.',
): Request {
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async () => {
    if (isPending) return;
    setPending(true);
    setRefusal(null);
    try {
      const answer = await action();
      const result = answer?.data;
      setRefusal(result?.ok ? null : refusalWords(result?.failure.code, tooLate));
    } catch {
      setRefusal(refusalWords(undefined, tooLate));
    }
    setPending(false);
  };
  return { isPending, refusal, send };
}

function refusalWords(code: GenerateFailure['code'] | undefined, tooLate: string): string {
  switch (code) {
    case 'too-late':
      return tooLate;
    case 'disk-full':
      return 'The disk has no room. Make some, then try again.';
    case undefined:
      return 'The studio did not answer. Try again.';
    default:
      return 'The studio did not allow that.';
  }
}
