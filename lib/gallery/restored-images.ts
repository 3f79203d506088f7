import type { OverrideState } from '#lib/gallery/image-overrides';

type Settled = OverrideState['settled'];

/** The pictures that this page has brought back from the trash between two moments of it. */
export function restoredSince(before: Settled, now: Settled): string[] {
  if (now === before) return [];
  return [...now]
    .filter(([id, { isTrashed }]) => isTrashed === false && before.get(id)?.isTrashed !== false)
    .map(([id]) => id);
}
