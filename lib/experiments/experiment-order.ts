import * as z from 'zod/mini';
import { mostAskedLength } from '#lib/experiments/judging/asked';
import { Design } from '#lib/experiments/plan/design';
import { storableLine, storableText } from '#lib/platform/storable-text';

export const mostNameLength = 120;
export const mostQuestionLength = 500;

/** What an experiment is called: whatever its owner finds it by again. */
export const ExperimentName = z
  .string()
  .check(
    z.overwrite(storableLine),
    z.trim(),
    z.minLength(1, 'An experiment has a name.'),
    z.maxLength(mostNameLength, `A name has at most ${mostNameLength} characters.`),
  );

/** An order comes in one piece; what carries it takes a million bytes, and needs some for itself. */
export const mostOrderBytes = 950_000;

/** An experiment as its page asks for it. */
export const ExperimentOrder = z.strictObject({
  /** The same key twice is one experiment. */
  clientKey: z.uuid(),
  name: ExperimentName,
  question: z.string().check(z.overwrite(storableText), z.trim(), z.maxLength(mostQuestionLength)),
  /** What judges are asked; left out or empty for the usual words. */
  asked: z.optional(
    z.string().check(z.overwrite(storableLine), z.trim(), z.maxLength(mostAskedLength)),
  ),
  design: Design,
});
export type ExperimentOrder = z.infer<typeof ExperimentOrder>;
