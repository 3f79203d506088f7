import { allKindNames } from '#lib/references/file-kind';
import { type IntakeFailure, maxOriginalBytes } from '#lib/references/kept-reference';
import type { Finding } from '#lib/references/reference';
import { referenceRules } from '#lib/references/reference-rules';

/** Why a file is not taken, said by the browser before an upload and by the server after it alike. */
export const intakeFailures = {
  notAPicture: (name: string): IntakeFailure => ({
    code: 'not-a-picture',
    message: `${name} is not a picture that can be used: ${allKindNames} can.`,
  }),
  empty: (name: string): IntakeFailure => ({
    code: 'not-a-picture',
    message: `${name} is empty: it has no bytes.`,
  }),
  damaged: (name: string): IntakeFailure => ({
    code: 'damaged',
    message: `${name} is damaged or cut off and cannot be read. Export it again, or take another copy.`,
  }),
  tooHeavy: (name: string): IntakeFailure => ({
    code: 'over-limit',
    message: `${name} is too heavy to be taken: a file may have at most ${Math.floor(maxOriginalBytes / 1_000_000)} MB.`,
  }),
  mendedTooHeavy: (): IntakeFailure => ({
    code: 'over-limit',
    message: `A reference may have at most ${referenceRules.maxBytes / 1_000_000} MB.`,
  }),
  unlawful: (findings: readonly Finding[]): IntakeFailure => ({
    code: 'unlawful',
    message: findings.map(({ sentence }) => sentence).join(' '),
  }),
  incomplete: (name: string): IntakeFailure => ({
    code: 'incomplete',
    message: `${name} did not arrive whole. Try again.`,
  }),
  originalGone: (): IntakeFailure => ({
    code: 'not-found',
    message: 'The file that this was made from is no longer in the studio. Add it again.',
  }),
  diskFull: (): IntakeFailure => ({
    code: 'disk-full',
    message: 'The disk is nearly full. Make room, then try again.',
  }),
};
