import { and, asc, eq, gt } from 'drizzle-orm';
import type { Person } from '#lib/accounts/viewer';
import { imports } from '#lib/gallery/tables';
import { generations, images } from '#lib/generations/tables';
import { accountRows } from '#lib/people/account-rows';
import { type Db, database } from '#lib/platform/database/database';
import { listEntries } from '#lib/spending/queries';

const aPage = 500;

/**
 * Everything that the studio knows of somebody, as lines of JSON: their account, orders, images with
 * what they said of them, what they spent, and all that stands in account-rows.ts. The prompts that
 * were sent stand in the orders. The pictures themselves come as a ZIP of the gallery.
 *
 * @yields one line a thing, each with what it is
 */
export async function* exportAccount(owner: Person): AsyncGenerator<string> {
  const { db } = await database();
  const { id, name, email, role } = owner;
  yield line('account', { id, name, email, role });
  for await (const row of pages((after) => generationsAfter(db, id, after))) {
    yield line('generation', row);
  }
  for await (const row of pages((after) => imagesAfter(db, id, after))) yield line('image', row);
  for (const [is, read] of accountRows) {
    for await (const row of read(db, id)) yield line(is, row);
  }
  let after = 0;
  for (;;) {
    const entries = await listEntries(db, id, { after, limit: aPage });
    for (const entry of entries) yield line('spending', entry);
    after = entries.at(-1)?.id ?? 0;
    if (entries.length < aPage) return;
  }
}

function generationsAfter(db: Db, ownerId: string, after: string) {
  const { id, recipe, provider, state, createdAt, finishedAt } = generations;
  return db
    .select({ id, recipe, provider, state, createdAt, finishedAt })
    .from(generations)
    .where(and(eq(generations.ownerId, ownerId), gt(generations.id, after)))
    .orderBy(asc(generations.id))
    .limit(aPage);
}

function imagesAfter(db: Db, ownerId: string, after: string) {
  const { id, generationId, state, source, width, height, sizeBytes, prompt } = images;
  const { rating, isFavourite, note, alt, trashedAt, createdAt } = images;
  const { fileName, tool, recipe, leftOut, importedAt } = imports;
  return db
    .select({
      id,
      generationId,
      state,
      source,
      width,
      height,
      sizeBytes,
      prompt,
      rating,
      isFavourite,
      note,
      alt,
      trashedAt,
      createdAt,
      // Of one that was brought along.
      file: { fileName, tool, recipe, leftOut, importedAt },
    })
    .from(images)
    .leftJoin(imports, eq(imports.imageId, images.id))
    .where(and(eq(images.ownerId, ownerId), gt(images.id, after)))
    .orderBy(asc(images.id))
    .limit(aPage);
}

async function* pages<Row extends { readonly id: string }>(
  read: (after: string) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await read(after);
    yield* rows;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < aPage) return;
  }
}

const line = (is: string, value: object) => `${JSON.stringify({ is, ...value })}\n`;
