import { findMentions } from '#lib/compose/mention';
import type { PromptEdit } from '#lib/compose/mention-query';

/** What turns one prompt into another. */
export interface PromptChange {
  /** In the order of the text, none touching another; places are those of the prompt before. */
  readonly edits: readonly PromptEdit[];
  /** Whether only mentions were rewritten, as the tray does when references come, go or move. */
  readonly isRenumbered: boolean;
}

/** The smallest change there is between two prompts: by mention, or else one that holds all of it. */
export function promptChange(before: string, after: string): PromptChange {
  if (before === after) return { edits: [], isRenumbered: false };
  const renumbered = renumberedMentions(before, after);
  return renumbered
    ? { edits: renumbered, isRenumbered: true }
    : { edits: [changedSpan(before, after)], isRenumbered: false };
}

/** One edit for each mention that reads otherwise; null when anything else differs. */
function renumberedMentions(before: string, after: string): PromptEdit[] | null {
  const old = findMentions(before);
  const fresh = findMentions(after);
  if (old.length === 0 || old.length !== fresh.length) return null;
  const edits: PromptEdit[] = [];
  let beforeAt = 0;
  let afterAt = 0;
  for (const [index, { start, end }] of old.entries()) {
    const other = fresh[index];
    if (!other || before.slice(beforeAt, start) !== after.slice(afterAt, other.start)) return null;
    const text = after.slice(other.start, other.end);
    if (text !== before.slice(start, end)) edits.push({ start, end, text });
    beforeAt = end;
    afterAt = other.end;
  }
  return before.slice(beforeAt) === after.slice(afterAt) ? edits : null;
}

/** From the first character that differs to the last. */
function changedSpan(before: string, after: string): PromptEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return {
    start,
    end: before.length - tail,
    text: after.slice(start, after.length - tail),
  };
}
