import { type Draft, readWhole } from '#lib/compose/draft';
import { imagesNamedIn } from '#lib/compose/prompt';
import { largestSet, setProblem } from '#lib/compose/set-rules';
import { seedream40 } from '#lib/platform/seedream/models';

/** What is wrong with the typed maximum of a set beside so many references, or null. */
export function maximumAdvice(maximum: string, referenceCount: number): string | null {
  return setProblem(readWhole(maximum), referenceCount);
}

/** The maximum to offer instead of one that is too large, or null when it is wrong in another way. */
export function maximumOffer(maximum: string, referenceCount: number): number | null {
  const most = largestSet(referenceCount);
  return readWhole(maximum) > most ? most : null;
}

/** Why a set may be no larger than it may, while references take some of the room; null without. */
export function maximumHint(referenceCount: number): string | null {
  if (referenceCount === 0) return null;
  return `Up to ${largestSet(referenceCount)}: references and images together are at most ${seedream40.set.maxReferencesAndImages}`;
}

/** The most pictures that a draft can bring back, or null while its maximum is not a lawful number. */
export function mostImagesOf({ isSet, maximum, references }: Draft): number | null {
  if (!isSet) return 1;
  return maximumAdvice(maximum, references.length) === null ? readWhole(maximum) : null;
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
