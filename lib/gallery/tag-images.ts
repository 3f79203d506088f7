import { and, eq, inArray } from 'drizzle-orm';
import type { Changed, ChangeFailure, ImageChange, ImagesChange } from '#lib/gallery/image-change';
import { tagsMax } from '#lib/gallery/image-change-rules';
import { imageTags } from '#lib/gallery/tables';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

/** Adds tags to pictures and takes others away. Upper and lower case are one tag. */
export async function tagImages(
  tx: Db,
  ownerId: string,
  ids: readonly string[],
  { add, remove }: Extract<ImageChange, { kind: 'tag' }>,
): Promise<Result<Changed, ChangeFailure>> {
  if (ids.length === 0) return ok({ changed: 0, undo: [] });
  const had = await tx
    .select({ imageId: imageTags.imageId, tag: imageTags.tag })
    .from(imageTags)
    .where(and(eq(imageTags.ownerId, ownerId), inArray(imageTags.imageId, [...ids])));
  const tagsOf = Map.groupBy(had, ({ imageId }) => imageId);
  const isLeft = ({ tag }: { tag: string }) => !remove.some((each) => isSame(each, tag));
  const isNew = (id: string, tag: string) => !tagsOf.get(id)?.some((each) => isSame(each.tag, tag));
  const most = Math.max(
    ...ids.map(
      (id) =>
        (tagsOf.get(id)?.filter(isLeft).length ?? 0) + add.filter((tag) => isNew(id, tag)).length,
    ),
  );
  if (most > tagsMax) {
    return failed({ code: 'over-limit', message: `A picture has at most ${tagsMax} tags.` });
  }
  const undo: ImagesChange[] = [];
  for (const tag of remove) undo.push(...(await untag(tx, ownerId, tag, had)));
  for (const tag of add) {
    const without = ids.filter((id) => isNew(id, tag));
    if (without.length === 0) continue;
    await tx.insert(imageTags).values(without.map((imageId) => ({ imageId, ownerId, tag })));
    undo.push({ ids: without, change: { kind: 'tag', add: [], remove: [tag] } });
  }
  return ok({ changed: new Set(undo.flatMap((each) => each.ids)).size, undo });
}

/** Takes a tag away as it was written, and says how to write it again. */
async function untag(
  tx: Db,
  ownerId: string,
  tag: string,
  had: ReadonlyArray<{ imageId: string; tag: string }>,
): Promise<ImagesChange[]> {
  const undo: ImagesChange[] = [];
  const written = Map.groupBy(
    had.filter((each) => isSame(each.tag, tag)),
    (each) => each.tag,
  );
  for (const [as, rows] of written) {
    const ids = rows.map(({ imageId }) => imageId);
    await tx
      .delete(imageTags)
      .where(
        and(eq(imageTags.ownerId, ownerId), eq(imageTags.tag, as), inArray(imageTags.imageId, ids)),
      );
    undo.push({ ids, change: { kind: 'tag', add: [as], remove: [] } });
  }
  return undo;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
