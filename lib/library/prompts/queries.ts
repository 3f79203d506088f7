import { and, desc, eq, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import { shownTo } from '#lib/gallery/queries';
import { textArray } from '#lib/generations/picture-words';
import { sentPrompts } from '#lib/generations/prompts/tables';
import { generations, images } from '#lib/generations/tables';
import type { PromptPicture, VersionPlace } from '#lib/library/prompts/sent-prompt';
import { keptPrompts, promptVersions } from '#lib/library/prompts/tables';
import type { Db } from '#lib/platform/database/database';

interface PromptRun {
  /** What the prompt has to have; undefined for all. */
  readonly where: SQL | undefined;
  readonly before: string | null;
  readonly limit: number;
}

/** The prompts that an owner has sent, those that were sent last first. */
export async function listSentPrompts(db: Db, ownerId: string, run: PromptRun) {
  const wanted = run.where
    ? inArray(sentPrompts.lastId, await findMatching(db, ownerId, run, run.where))
    : behind(run);
  const { key, prompt, sent, lastId } = sentPrompts;
  // Joined when it is cut: else both might be walked side by side, past everybody's generations.
  const page = db
    .select({ key, prompt, sent, lastId })
    .from(sentPrompts)
    .where(and(eq(sentPrompts.ownerId, ownerId), wanted))
    .orderBy(desc(lastId))
    .limit(run.limit)
    .as('page');
  return db
    .select({
      key: page.key,
      prompt: page.prompt,
      sent: page.sent,
      lastId: page.lastId,
      lastSentAt: generations.createdAt,
      lastState: generations.state,
    })
    .from(page)
    .innerJoin(generations, eq(generations.id, page.lastId))
    .orderBy(desc(page.lastId));
}

/** So many prompts are looked at one by one before the index is asked for all that match. */
const nearby = 2000;

/**
 * Those that match, by their newest generation: of what is common there are enough nearby, and what
 * is rare the index finds at once. Left to itself Postgres guesses which of the two it is.
 */
async function findMatching(
  db: Db,
  ownerId: string,
  run: PromptRun,
  where: SQL,
): Promise<string[]> {
  const from = and(eq(sentPrompts.ownerId, ownerId), behind(run));
  const newestFirst = sql`order by ${sentPrompts.lastId} desc`;
  const near = await idsOf(
    db,
    sql`select ${sentPrompts.lastId} as id from (
      select * from ${sentPrompts} where ${from} ${newestFirst} limit ${nearby}
    ) as ${sentPrompts} where ${where} ${newestFirst} limit ${run.limit}`,
  );
  if (near.length >= run.limit) return near;
  // Materialized, so that it is planned for all that match.
  return idsOf(
    db,
    sql`with matching as materialized (
      select ${sentPrompts.lastId} as id from ${sentPrompts} where ${and(from, where)}
    ) select id from matching order by id desc limit ${run.limit}`,
  );
}

async function idsOf(db: Db, statement: SQL): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(statement);
  return rows.map(({ id }) => id);
}

function behind({ before }: PromptRun): SQL | undefined {
  return before === null ? undefined : lt(sentPrompts.lastId, before);
}

type PictureRow = {
  readonly key: string;
  readonly id: string;
  readonly placeholder: string;
  readonly alt: string | null;
};

/** The newest pictures that each of these prompts has made, by the key of the prompt. */
export async function listPromptPictures(
  db: Db,
  ownerId: string,
  keys: readonly string[],
  each: number,
): Promise<ReadonlyMap<string, PromptPicture[]>> {
  const { rows } = await db.execute<PictureRow>(sql`
    select wanted.key, shown.id, shown.placeholder, shown.alt
    from unnest(${textArray(keys)}) as wanted(key) cross join lateral (
      select id, placeholder, alt from ${images} where ${madeWith(ownerId)}
      order by ${images.id} desc limit ${each}
    ) as shown
    order by shown.id desc`);
  return byKey(rows);
}

/** How many pictures each of these prompts has made, by the key of the prompt. */
export async function countPromptPictures(
  db: Db,
  ownerId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.execute<{ key: string; pictures: number }>(sql`
    select wanted.key, (
      select count(*)::int from ${images} where ${madeWith(ownerId)}
    ) as pictures
    from unnest(${textArray(keys)}) as wanted(key)`);
  return new Map(rows.map(({ key, pictures }) => [key, pictures]));
}

/** Of a picture: that it is shown, and was made with the prompt of `wanted`. The index has the same words. */
function madeWith(ownerId: string): SQL | undefined {
  return and(
    shownTo(ownerId),
    isNotNull(images.generationId),
    sql`prompt_key(${images.prompt}) = wanted.key`,
  );
}

/** Where each of these prompts is kept, by its key. */
export async function listVersionPlaces(
  db: Db,
  ownerId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, VersionPlace[]>> {
  const { key, keptPromptId, number } = promptVersions;
  const rows = await db
    .select({ key, keptPromptId, keptPromptName: keptPrompts.name, number })
    .from(promptVersions)
    .innerJoin(keptPrompts, eq(keptPrompts.id, keptPromptId))
    .where(and(eq(promptVersions.ownerId, ownerId), inArray(key, [...keys])))
    .orderBy(desc(promptVersions.id));
  return byKey(rows);
}

function byKey<Row extends { readonly key: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, Omit<Row, 'key'>[]> {
  const groups = Map.groupBy(rows, ({ key }) => key);
  return new Map([...groups].map(([key, group]) => [key, group.map(withoutKey)]));
}

function withoutKey<Row extends { readonly key: string }>({ key: _, ...rest }: Row) {
  return rest;
}
