import type { NewEntry } from '#lib/library/entry';

/** What no two entries have in common. */
export type Place = Pick<NewEntry, 'kind' | 'folder' | 'name'>;

/** A place as one text, to be found by. */
export function placeOf({ kind, folder, name }: Place): string {
  return [kind, folder, name].join('\n');
}
