import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm';
import { isOrderKey, keyBetween, keysBehind } from '#lib/gallery/manual-order';
import { collectionImages } from '#lib/gallery/tables';
import type { Db } from '#lib/platform/database/database';

/**
 * A place in a collection for each of some pictures that come into it, in their order: the one it
 * has had, or one right behind that where another picture has it by now; at the end for the rest.
 *
 * @param had by picture; from outside, so what is no place counts as none
 */
export async function listPlaces(
  tx: Db,
  collectionId: string,
  ids: readonly string[],
  had: Readonly<Record<string, string>>,
): Promise<string[]> {
  const wanted = ids.map((id) => had[id]).map((key) => (key && isOrderKey(key) ? key : null));
  const used = await findUsed(
    tx,
    collectionId,
    wanted.filter((key) => key !== null),
  );
  const given = new Set<string>();
  const places: string[] = [];
  for (const key of wanted) {
    const place = key && used.has(key) ? await placeBehind(tx, collectionId, key) : key;
    const isFree = place !== null && !given.has(place);
    places.push(isFree ? place : '');
    if (isFree) given.add(place);
  }
  const last = await findLast(tx, collectionId);
  const greatest = [...given, ...(last ? [last] : [])].sort().at(-1) ?? null;
  const rest = keysBehind(greatest, places.filter((place) => place === '').length);
  return places.map((place) => place || (rest.shift() ?? ''));
}

/** A key between a picture's and that of the one behind it. */
export async function placeBehind(
  tx: Db,
  collectionId: string,
  place: string | null,
): Promise<string> {
  const { position } = collectionImages;
  const [next] = await tx
    .select({ position })
    .from(collectionImages)
    .where(
      and(
        eq(collectionImages.collectionId, collectionId),
        place === null ? undefined : gt(position, place),
      ),
    )
    .orderBy(asc(position))
    .limit(1);
  return keyBetween(place, next?.position ?? null);
}

async function findUsed(tx: Db, collectionId: string, keys: readonly string[]) {
  if (keys.length === 0) return new Set<string>();
  const rows = await tx
    .select({ position: collectionImages.position })
    .from(collectionImages)
    .where(
      and(
        eq(collectionImages.collectionId, collectionId),
        inArray(collectionImages.position, [...keys]),
      ),
    );
  return new Set(rows.map(({ position }) => position));
}

/** The place of the last picture of a collection; null where it has none. */
export async function findLast(tx: Db, collectionId: string): Promise<string | null> {
  const [last] = await tx
    .select({ position: collectionImages.position })
    .from(collectionImages)
    .where(eq(collectionImages.collectionId, collectionId))
    .orderBy(desc(collectionImages.position))
    .limit(1);
  return last?.position ?? null;
}
