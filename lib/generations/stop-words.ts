import type { Failure } from '#lib/platform/seedream/failure';

interface StopWords {
  readonly title: string;
  /** What it means for the pictures and the money, and what to do. */
  readonly meaning: string;
}

const waiting = 'Nothing is sent and nothing is billed meanwhile; what is queued waits.';

/** Why nothing is sent. */
export function stopWords(kind: Failure['kind']): StopWords {
  if (kind === 'balance') {
    return {
      title: 'The account has no balance left',
      meaning: `${waiting} Add balance in the provider’s console, then try again.`,
    };
  }
  return {
    title: 'The provider refused the key',
    meaning: `${waiting} Mend the key at the provider’s and try again, or set another: in Settings, or as SEEDREAM_API_KEY where the studio is started with one.`,
  };
}

/** What came of trying again, where the queue still stands still. */
export function stillStoppedWords(kind: Failure['kind']): string {
  switch (kind) {
    case 'key':
      return 'The key is still refused.';
    case 'balance':
      return 'There is still no balance.';
    default:
      return 'The provider did not answer. Nothing was sent. Try again in a moment.';
  }
}
