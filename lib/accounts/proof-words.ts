import { tooManyTries } from '#lib/accounts/door-words';
import type { ProofFailure } from '#lib/accounts/own-proof';

/** Why what cannot be undone was not done, and what to do. */
export function proofWords({ code }: ProofFailure): string {
  switch (code) {
    case 'wrong-password':
      return 'This is another password.';
    case 'too-many':
      return tooManyTries;
    case 'sign-in-again':
      return 'You signed in a while ago. Sign out and in again, then do this within ten minutes.';
  }
}
