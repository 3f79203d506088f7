import { countLabel } from '#lib/generations/count';
import { type Generation, type MissingReason, missingImages } from '#lib/generations/generation';

/**
 * What became of the pictures that were billed and could not be kept: `1 of 3 links had expired.`
 *
 * @returns null when none is missing
 */
export function missingSentence(generation: Generation): string | null {
  const missing = missingImages(generation);
  const total = generation.images.length;
  const counts = new Map<MissingReason, number>();
  for (const { missing: reason } of missing) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const [only, ...others] = [...counts];
  if (!only) return null;
  if (others.length > 0) {
    const parts = [...counts].map(([reason, count]) => clause(reason, count));
    return `${missing.length} of ${total} pictures could not be kept: ${parts.join(', ')}.`;
  }
  const [reason, count] = only;
  const { subject, predicate } = reasonWords(reason, count);
  return total === 1
    ? `The ${subject} ${predicate}.`
    : `${count} of ${countLabel(total, subject)} ${predicate}.`;
}

/** Who pays for what is missing: the provider bills what it returned, kept or not. */
export function billedSentence(count: number, provider: Generation['provider']): string {
  if (provider === 'demo') {
    return `The demo bills nothing; with a key you would have been billed for ${count}.`;
  }
  return `You were billed for ${count}.`;
}

function clause(reason: MissingReason, count: number): string {
  const { subject, predicate } = reasonWords(reason, count);
  return `${countLabel(count, subject)} ${predicate}`;
}

function reasonWords(reason: MissingReason, count: number) {
  switch (reason) {
    case 'expired':
      return { subject: 'link', predicate: 'had expired' };
    case 'not-a-picture':
      return { subject: 'picture', predicate: 'could not be read' };
    case 'too-large':
      return { subject: 'picture', predicate: `${count === 1 ? 'was' : 'were'} too large to keep` };
    case 'forbidden-address':
      return { subject: 'link', predicate: 'led to a private address' };
    case 'unreachable':
      return { subject: 'picture', predicate: 'did not arrive, after many tries' };
  }
}
