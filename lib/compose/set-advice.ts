import { type Draft, readWhole } from '#lib/compose/draft';
import { imagesNamedIn } from '#lib/compose/prompt';
import { setProblem } from '#lib/compose/set-rules';

/** What is wrong with the typed maximum of a set, or null. */
export function maximumAdvice(maximum: string): string | null {
  return setProblem(readWhole(maximum), 0);
}

/** The most pictures that a draft can bring back, or null while its maximum is not a lawful number. */
export function mostImagesOf({ isSet, maximum }: Draft): number | null {
  if (!isSet) return 1;
  return maximumAdvice(maximum) === null ? readWhole(maximum) : null;
}

/** In set mode the prompt decides how many come, so a person is told what it says. */
export function setHint(draft: Draft): string {
  if (!draft.isSet) return 'Several related images from one prompt';
  const named = imagesNamedIn(draft.prompt);
  if (named === null) return 'Say how many in the prompt, such as "a set of 4"';
  const most = mostImagesOf(draft);
  if (most !== null && named > most) return `The prompt says ${named}, the maximum allows ${most}`;
  return `The prompt says how many: ${named}`;
}
