import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { collectionImages, collections, imageTags } from '#lib/gallery/tables';
import { noteWords } from '#lib/generations/picture-words';
import { images } from '#lib/generations/tables';
import { unsegmentedLexemes } from '#lib/generations/unsegmented-text';
import type { Db } from '#lib/platform/database/database';

/**
 * Writes what a person said of some pictures into their rows, in the form that a search compares:
 * `rating:4`, `is:favourite`, `has:note`, `tag:boats`, `in:<collection>` as marks, and the words of
 * tags, collections, notes and alternative texts as lexemes. Whoever changes one of these calls it
 * in the same transaction.
 */
export async function refreshMarks(tx: Db, ownerId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .select({
      id: images.id,
      rating: images.rating,
      isFavourite: images.isFavourite,
      note: images.note,
      alt: images.alt,
    })
    .from(images)
    .where(and(eq(images.ownerId, ownerId), inArray(images.id, [...ids])));
  const tags = Map.groupBy(await listTags(tx, ownerId, ids), ({ imageId }) => imageId);
  const groups = Map.groupBy(await listGroups(tx, ownerId, ids), ({ imageId }) => imageId);
  const written = rows.map((row) => marksOf(row, tags.get(row.id) ?? [], groups.get(row.id) ?? []));
  await noteWords(
    tx,
    ownerId,
    written.map(({ text }) => text),
  );
  await tx.execute(sql`
    update ${images} set
      marks = array(select jsonb_array_elements_text(written.marks)),
      labels = to_tsvector('simple', written.text) || to_tsvector('english', written.text)
        || array_to_tsvector(array(select jsonb_array_elements_text(written.lexemes)))
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
      as written(id uuid, marks jsonb, text text, lexemes jsonb)
    where ${images.id} = written.id and ${images.ownerId} = ${ownerId}`);
}

/** What a person said of a picture. */
export interface Said {
  readonly id: string;
  readonly rating: number | null;
  readonly isFavourite: boolean;
  readonly note: string | null;
  readonly alt: string | null;
}

/** The marks of a picture, and the text of its labels with the lexemes that Postgres does not make. */
export function marksOf(
  { id, rating, isFavourite, note, alt }: Said,
  tags: ReadonlyArray<{ readonly tag: string }>,
  groups: ReadonlyArray<{ readonly collectionId: string; readonly name: string }>,
) {
  const marks = [
    ...(rating ? [`rating:${rating}`, 'has:rating'] : []),
    ...(isFavourite ? ['is:favourite'] : []),
    ...(note ? ['has:note'] : []),
    ...(tags.length > 0 ? ['has:tag'] : []),
    ...tags.map(({ tag }) => `tag:${tag.toLowerCase()}`),
    ...groups.map(({ collectionId }) => `in:${collectionId}`),
  ];
  const names = [...tags.map(({ tag }) => tag), ...groups.map(({ name }) => name)];
  // A full stop between them keeps the words of two names from reading as one phrase.
  const text = [...names, note ?? '', alt ?? ''].filter(Boolean).join('. ');
  return { id, marks, text, lexemes: unsegmentedLexemes(text) };
}

function listTags(tx: Db, ownerId: string, ids: readonly string[]) {
  return tx
    .select({ imageId: imageTags.imageId, tag: imageTags.tag })
    .from(imageTags)
    .where(and(eq(imageTags.ownerId, ownerId), inArray(imageTags.imageId, [...ids])))
    .orderBy(asc(imageTags.tag));
}

function listGroups(tx: Db, ownerId: string, ids: readonly string[]) {
  return tx
    .select({
      imageId: collectionImages.imageId,
      collectionId: collections.id,
      name: collections.name,
    })
    .from(collectionImages)
    .innerJoin(collections, eq(collections.id, collectionImages.collectionId))
    .where(and(eq(collectionImages.ownerId, ownerId), inArray(collectionImages.imageId, [...ids])))
    .orderBy(asc(collections.name));
}
