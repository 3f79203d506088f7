import type { DoorFailure } from '#lib/accounts/door';

/** Why somebody could not come in, and what to do. */
export function doorWords(failure: DoorFailure | SignInFailure): string {
  switch (failure.code) {
    case 'link-over':
      return 'This link was used already, was taken back, or is too old. Ask for a new one.';
    case 'weak-password':
      return failure.message;
    case 'email-taken':
      return 'Somebody has an account with this e-mail address. Sign in, or use another.';
    case 'refused':
      return 'This e-mail address and password do not belong together.';
    case 'too-many':
      return 'Too many tries. Wait ten minutes, then try again.';
  }
}

export type SignInFailure = { readonly code: 'refused' | 'too-many' };
