/**
 * A list in which one item stands in another place, and the item that it now stands behind: null at
 * the beginning. The list itself comes back where nothing moves.
 *
 * @param to the place, from 0, that it has afterwards; beyond the ends is an end
 */
export function moveItem(
  ids: readonly string[],
  id: string,
  to: number,
): { readonly ids: readonly string[]; readonly behind: string | null } {
  const from = ids.indexOf(id);
  const place = Math.min(ids.length - 1, Math.max(0, to));
  if (from < 0 || place === from) return { ids, behind: ids[from - 1] ?? null };
  const rest = ids.filter((each) => each !== id);
  return {
    ids: [...rest.slice(0, place), id, ...rest.slice(place)],
    behind: rest[place - 1] ?? null,
  };
}
