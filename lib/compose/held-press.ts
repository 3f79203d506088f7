import { doubleClickMs } from '#lib/compose/client-key';
import { type Draft, type DraftProblem, draftToRecipe } from '#lib/compose/draft';
import type { DraftReference } from '#lib/references/draft-reference';
import { isUnderWay, type Work } from '#lib/references/work-store';

/** What goes on with the tiles, by their identifiers. */
export type Works = ReadonlyMap<string, Work>;

/**
 * How many references "Generate" has to wait for: those whose form that is sent is still being
 * made. One with a key is lawful already, even while the page asks what else is known of it.
 */
export function countAwaited(references: readonly DraftReference[], works: Works): number {
  return references.filter((each) => isAwaited(each, works)).length;
}

/** Whether one of them cannot be sent, and will not become so by waiting. */
export function hasStuck(references: readonly DraftReference[], works: Works): boolean {
  return stuckReference(references, works) !== null;
}

/** The first reference that a person has to do something about, or null. */
export function stuckReference(
  references: readonly DraftReference[],
  works: Works,
): DraftReference | null {
  return references.find((each) => each.key === null && !isAwaited(each, works)) ?? null;
}

/** What would keep a draft from being sent if all its references were there, or null. */
export function problemBesideReferences(draft: Draft): DraftProblem | null {
  const references = draft.references.map((each) => ({ ...each, key: each.key ?? '' }));
  const read = draftToRecipe({ ...draft, references });
  return 'problem' in read ? read.problem : null;
}

/**
 * Whether another press takes a held one back. The second half of a double click does not: it is
 * the same wish.
 *
 * @param heldAt when the held press began, in milliseconds since the epoch
 */
export function isTakenBack(heldAt: number, nowMs: number): boolean {
  return nowMs - heldAt >= doubleClickMs;
}

/** What is said while a press is held: `Waiting for 2 references`. */
export function waitingWords(count: number): string {
  return `Waiting for ${count} ${count === 1 ? 'reference' : 'references'}`;
}

function isAwaited({ id, key }: DraftReference, works: Works): boolean {
  const work = works.get(id);
  // Before the tray is there nothing is known of a tile; it looks at it as soon as it is.
  if (work === undefined || work.phase === 'checking') return key === null;
  return isUnderWay(work);
}
