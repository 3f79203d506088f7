import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import { markedBy } from '#lib/gallery/change-marks';
import { collectImages } from '#lib/gallery/collect-images';
import type { Changed, ChangeFailure, ImageChange, ImagesChange } from '#lib/gallery/image-change';
import { refreshMarks } from '#lib/gallery/marks';
import { tagImages } from '#lib/gallery/tag-images';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { ok, type Result } from '#lib/result';

/**
 * Changes some pictures of an owner, all or none of them, and says how each is brought back to what
 * it was. Pictures that are not there, or somebody else's, are left out; one that is already so is
 * not changed, and not changed back.
 */
export async function changeImagesOf(
  db: Db,
  owner: Viewer,
  { ids, change }: ImagesChange,
): Promise<Result<Changed, ChangeFailure>> {
  return db.transaction(async (tx) => {
    // In one order, so that two people's changes of the same pictures wait and do not lock up.
    const rows = await tx
      .select(current)
      .from(images)
      .where(
        and(
          eq(images.ownerId, owner.id),
          eq(images.state, 'stored'),
          inArray(images.id, [...new Set(ids)]),
        ),
      )
      .orderBy(asc(images.id))
      .for('update');
    const changed = await apply(tx, owner, rows, change);
    if (changed.ok && change.kind !== 'trash') {
      const touched = changed.value.undo.flatMap((undone) => undone.ids);
      await refreshMarks(tx, owner.id, [...new Set(touched)]);
    }
    return changed;
  });
}

const current = {
  id: images.id,
  rating: images.rating,
  isFavourite: images.isFavourite,
  note: images.note,
  alt: images.alt,
  trashedAt: images.trashedAt,
};

type Row = Pick<typeof images.$inferSelect, keyof typeof current>;

async function apply(
  tx: Db,
  owner: Viewer,
  rows: readonly Row[],
  change: ImageChange,
): Promise<Result<Changed, ChangeFailure>> {
  const ids = rows.map(({ id }) => id);
  switch (change.kind) {
    case 'tag':
      return tagImages(tx, owner.id, ids, change);
    case 'collect':
      return collectImages(tx, owner.id, ids, change);
    default:
      return ok(await setColumns(tx, owner.id, rows, change));
  }
}

type ColumnChange = Exclude<ImageChange, { kind: 'tag' | 'collect' }>;

async function setColumns(
  tx: Db,
  ownerId: string,
  rows: readonly Row[],
  change: ColumnChange,
): Promise<Changed> {
  const wanted = JSON.stringify(change);
  const others = rows.filter((row) => JSON.stringify(asIs(row, change)) !== wanted);
  if (others.length === 0) return { changed: 0, undo: [] };
  const ids = others.map(({ id }) => id);
  await tx
    .update(images)
    .set(columnsOf(change))
    .where(and(eq(images.ownerId, ownerId), inArray(images.id, ids)));
  const before = Map.groupBy(others, (row) => JSON.stringify(asIs(row, change)));
  const undo = [...before.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ids: group.map(({ id }) => id), change: asIs(first, change) }] : [];
  });
  return { changed: others.length, undo };
}

/** The change that would make a picture what it is, of the same kind as another. */
function asIs(row: Row, change: ColumnChange): ColumnChange {
  switch (change.kind) {
    case 'rate':
      return { kind: 'rate', rating: row.rating };
    case 'favour':
      return { kind: 'favour', isFavourite: row.isFavourite };
    case 'note':
      return { kind: 'note', note: row.note };
    case 'describe':
      return { kind: 'describe', alt: row.alt };
    case 'trash':
      return { kind: 'trash', isTrashed: row.trashedAt !== null };
  }
}

function columnsOf(change: ColumnChange): Partial<typeof images.$inferInsert> {
  if (change.kind !== 'trash') return markedBy(change);
  return { trashedAt: change.isTrashed ? new Date() : null };
}
