import type { MissingReason } from '#lib/generations/generation';

/** What was missed, in the frame where the picture would stand. */
export function missingLabel(reason: MissingReason): string {
  switch (reason) {
    case 'expired':
      return 'Link expired';
    case 'not-a-picture':
      return 'Not a picture';
    case 'too-large':
      return 'Too large';
    case 'forbidden-address':
      return 'Unsafe link';
    case 'unreachable':
      return 'No answer';
  }
}
