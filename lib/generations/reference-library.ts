import { and, count, desc, eq, exists, inArray, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Viewer } from '#lib/accounts/viewer';
import { generationReferences, generations, images } from '#lib/generations/tables';
import { type Db, database } from '#lib/platform/database/database';
import { likePattern } from '#lib/platform/database/like-pattern';
import { keptReference, originalOfReference } from '#lib/references/queries';
import type { LibraryPage, LibraryReference } from '#lib/references/reference-library';
import { originals, referencePictures } from '#lib/references/tables';

const pageSize = 40;

/** Where a page begins: the moment and the key of the last reference of the page before. */
const cursorForm = /^(\d{1,15})\.([0-9a-f]{64})$/;
const longestSearch = 200;

/**
 * The references used before, last used first, each with where it was used. A search finds them by
 * their names and by the prompts they were sent with. A cursor that is none shows the first page.
 */
export async function listReferenceLibrary(
  viewer: Viewer,
  { search, before }: { search: string; before: string | null },
): Promise<LibraryPage> {
  const { db } = await database();
  const rows = await listRows(db, viewer.id, search.trim().slice(0, longestSearch), before);
  const page = rows.slice(0, pageSize);
  const uses = await listUses(
    db,
    viewer.id,
    page.map(({ key }) => key),
  );
  const last = page.at(-1);
  return {
    references: page.map(({ usedAt: _usedAt, createdAt, ...kept }) => ({
      ...kept,
      createdAt: createdAt.toISOString(),
      ...(uses.get(kept.key) ?? { uses: 0, lastUse: null }),
    })),
    older: last && rows.length > pageSize ? `${last.usedAt.getTime()}.${last.key}` : null,
  };
}

function listRows(db: Db, ownerId: string, search: string, before: string | null) {
  const { usedAt, key, createdAt } = referencePictures;
  const cursor = before === null ? null : cursorForm.exec(before);
  const older = cursor
    ? sql`(${usedAt}, ${key}) < (${new Date(Number(cursor[1])).toISOString()}::timestamptz, ${cursor[2]})`
    : undefined;
  return db
    .select({ ...keptReference, usedAt, createdAt })
    .from(referencePictures)
    .innerJoin(originals, originalOfReference)
    .where(and(eq(referencePictures.ownerId, ownerId), older, matching(db, search)))
    .orderBy(desc(usedAt), desc(key))
    .limit(pageSize + 1);
}

function matching(db: Db, search: string): SQL | undefined {
  if (search === '') return undefined;
  const pattern = likePattern(search);
  const sentWith = db
    .select({ id: generations.id })
    .from(generationReferences)
    .innerJoin(generations, eq(generations.id, generationReferences.generationId))
    .where(
      and(
        eq(generationReferences.ownerId, referencePictures.ownerId),
        eq(generationReferences.referenceKey, referencePictures.key),
        sql`${generations.recipe}->>'prompt' ilike ${pattern}`,
      ),
    );
  return or(sql`${referencePictures.name} ilike ${pattern}`, exists(sentWith));
}

type Uses = Pick<LibraryReference, 'uses' | 'lastUse'>;

async function listUses(
  db: Db,
  ownerId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Uses>> {
  if (keys.length === 0) return new Map();
  const used = alias(generationReferences, 'used');
  const latest = sql<string>`max(${used.generationId}::text)`;
  const counted = await db
    .select({ key: used.referenceKey, uses: count(), latest })
    .from(used)
    .where(and(eq(used.ownerId, ownerId), inArray(used.referenceKey, [...keys])))
    .groupBy(used.referenceKey);
  const ids = counted.map(({ latest: id }) => id);
  const pictures = new Map(
    (await listFirstImages(db, ownerId, ids)).map(({ generationId, id }) => [generationId, id]),
  );
  const prompts = new Map(
    (await listPrompts(db, ownerId, ids)).map(({ generationId, prompt }) => [generationId, prompt]),
  );
  return new Map(
    counted.map(({ key, uses, latest: id }) => {
      const lastUse = {
        generationId: id,
        prompt: prompts.get(id) ?? '',
        imageId: pictures.get(id) ?? null,
      };
      return [key, { uses, lastUse }];
    }),
  );
}

function listPrompts(db: Db, ownerId: string, ids: string[]) {
  return db
    .select({
      generationId: generations.id,
      prompt: sql<string>`${generations.recipe}->>'prompt'`,
    })
    .from(generations)
    .where(and(eq(generations.ownerId, ownerId), inArray(generations.id, ids)));
}

/** Of each generation the first picture that was kept. */
function listFirstImages(db: Db, ownerId: string, ids: string[]) {
  return db
    .selectDistinctOn([images.generationId], { id: images.id, generationId: images.generationId })
    .from(images)
    .where(
      and(
        eq(images.ownerId, ownerId),
        eq(images.state, 'stored'),
        inArray(images.generationId, ids),
      ),
    )
    .orderBy(images.generationId, images.position);
}
