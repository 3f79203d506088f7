import { storableText } from '#lib/platform/storable-text';
import { maxNameLength } from '#lib/references/kept-reference';

/**
 * A file's name as it is kept and shown: text on one line, never a path. What stood before the last
 * slash is left off, and a name of nothing gets a word.
 */
export function fileName(given: string): string {
  const last = storableText(given).split(/[\\/]/).at(-1) ?? '';
  const line = last.replace(/\p{Cc}+/gu, ' ').trim();
  return line.slice(0, maxNameLength).toWellFormed() || 'picture';
}
