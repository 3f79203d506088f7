import type { DoorFailure } from '#lib/accounts/door';
import type { SingleSignOnFailure } from '#lib/accounts/single-sign-on';

export const tooManyTries = 'Too many tries. Wait ten minutes, then try again.';

/** Why somebody could not come in, and what to do. */
export function doorWords(failure: DoorFailure | SingleSignOnFailure): string {
  switch (failure.code) {
    case 'link-over':
      return 'This link was used already, was taken back, or is too old. Ask for a new one.';
    case 'weak-password':
      return failure.message;
    case 'email-taken':
      return 'Somebody has an account with this e-mail address. Sign in, or use another.';
    case 'other-email':
      return 'This invitation was made for another e-mail address. Use that one, or ask for a new link.';
    case 'no-provider':
      return 'The sign-on does not answer. Try again later, or sign in with your password.';
    case 'refused':
      return 'This e-mail address and password do not belong together.';
    case 'too-many':
      return tooManyTries;
  }
}

export type SignInFailure = { readonly code: 'refused' | 'too-many' };
