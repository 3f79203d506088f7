import { and, asc, eq, gt } from 'drizzle-orm';
import type { Person } from '#lib/accounts/viewer';
import { guestLinks, guests } from '#lib/experiments/guests/tables';
import { experiments, experimentVotes } from '#lib/experiments/tables';
import { collectionImages, collections, imageTags } from '#lib/gallery/tables';
import { generations, images } from '#lib/generations/tables';
import { keptPrompts, promptVersions } from '#lib/library/prompts/tables';
import { libraryEntries } from '#lib/library/tables';
import { type Db, database } from '#lib/platform/database/database';
import { listEntries } from '#lib/spending/queries';

const aPage = 500;

/**
 * Everything that the studio knows of somebody, as lines of JSON: their account, orders, images,
 * collections, tags, library, kept prompts, experiments, votes, judges invited and what they spent. The
 * prompts that were sent stand in the orders. The pictures themselves come as a ZIP of the gallery.
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
  for (const row of await db.select().from(collections).where(eq(collections.ownerId, id))) {
    yield line('collection', row);
  }
  for (const row of await db
    .select()
    .from(collectionImages)
    .where(eq(collectionImages.ownerId, id))) {
    yield line('in-collection', row);
  }
  for (const row of await db.select().from(imageTags).where(eq(imageTags.ownerId, id))) {
    yield line('tag', row);
  }
  for (const row of await db.select().from(libraryEntries).where(eq(libraryEntries.ownerId, id))) {
    yield line('library-entry', row);
  }
  for (const row of await db.select().from(keptPrompts).where(eq(keptPrompts.ownerId, id))) {
    yield line('kept-prompt', row);
  }
  for (const row of await db.select().from(promptVersions).where(eq(promptVersions.ownerId, id))) {
    yield line('prompt-version', row);
  }
  for (const row of await db.select().from(experiments).where(eq(experiments.ownerId, id))) {
    yield line('experiment', row);
  }
  for (const row of await db
    .select()
    .from(experimentVotes)
    .where(eq(experimentVotes.ownerId, id))) {
    yield line('vote', row);
  }
  for (const row of await judgesOf(db, id)) yield line('judge', row);
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
  const { id, generationId, state, width, height, sizeBytes, prompt, trashedAt } = images;
  return db
    .select({ id, generationId, state, width, height, sizeBytes, prompt, trashedAt })
    .from(images)
    .where(and(eq(images.ownerId, ownerId), gt(images.id, after)))
    .orderBy(asc(images.id))
    .limit(aPage);
}

/** Without what opens a link: a file that is passed on must not let anybody judge. */
function judgesOf(db: Db, ownerId: string) {
  const { experimentId, name, createdAt, expiresAt, revokedAt } = guestLinks;
  return db
    .select({
      ...{ id: guests.id, name: guests.name, experimentId, createdAt: guests.createdAt },
      link: { name, createdAt, expiresAt, revokedAt },
    })
    .from(guestLinks)
    .leftJoin(guests, eq(guests.linkId, guestLinks.id))
    .where(eq(guestLinks.ownerId, ownerId));
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
