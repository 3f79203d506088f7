import { emptyRecipe } from '#lib/compose/empty-recipe';
import { keysBehind } from '#lib/gallery/manual-order';
import { marksOf } from '#lib/gallery/marks';
import { collectionImages, collections, imageTags } from '#lib/gallery/tables';
import { searchColumns } from '#lib/generations/keep-picture';
import { lexemesOf, noteWords } from '#lib/generations/picture-words';
import { notePrompts } from '#lib/generations/prompts/note-prompts';
import { generations, images } from '#lib/generations/tables';
import { leastIdAt, newClientKey, newId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';
import type { LibraryPicture } from '#tests/support/library-pictures';
import {
  libraryCollections,
  libraryPrompt,
  libraryTags,
  pick,
} from '#tests/support/library-prompts';

export interface LibraryPlan {
  readonly ownerId: string;
  readonly images: number;
  /** Pictures to show: each is shown by many rows when there are more rows than pictures. */
  readonly pictures: readonly LibraryPicture[];
  /** Milliseconds since 1970: the library ends here. */
  readonly end: number;
  readonly days: number;
  /** Numbers from 0 to 1. */
  readonly random: () => number;
  readonly onMade?: (done: number) => void;
}

const chunk = 1000;
const dayMs = 86_400_000;

/** Fills a database with a library: generations with their images, rated, tagged and collected. */
export async function makeLibrary(db: Db, plan: LibraryPlan): Promise<void> {
  const groups = await makeCollections(db, plan.ownerId);
  const last = new Map<string, string | null>();
  for (let made = 0; made < plan.images; ) {
    const rows = makeChunk(plan, groups, made, Math.min(chunk, plan.images - made));
    await db.transaction((tx) => insertChunk(tx, plan.ownerId, rows, last));
    made += rows.length;
    plan.onMade?.(made);
  }
}

type LibraryRow = ReturnType<typeof makeRow>;
interface Group {
  readonly id: string;
  readonly name: string;
}

function makeChunk(plan: LibraryPlan, groups: readonly Group[], made: number, count: number) {
  const rows: LibraryRow[] = [];
  while (rows.length < count) {
    // Pictures come in sets and in bursts of the same idea.
    const inSet = plan.random() < 0.15 ? 1 + Math.floor(plan.random() * 4) : 1;
    const first = makeRow(plan, groups, made + rows.length, null);
    rows.push(first);
    for (let at = 1; at < inSet && rows.length < count; at += 1) {
      rows.push(makeRow(plan, groups, made + rows.length, { of: first, position: at }));
    }
  }
  return rows;
}

function makeRow(
  plan: LibraryPlan,
  groups: readonly Group[],
  index: number,
  set: { of: { generationId: string; prompt: string; at: number }; position: number } | null,
) {
  const { random, pictures } = plan;
  // Oldest first, a little uneven, and more of it towards the end.
  const part = ((index + random()) / plan.images) ** 0.7;
  const at = set ? set.of.at + set.position : plan.end - plan.days * dayMs * (1 - part);
  const picture = pictures[Math.floor(random() * pictures.length)];
  if (!picture) throw new Error('A library needs pictures.');
  const rating = random() < 0.18 ? 1 + Math.floor(random() ** 0.6 * 5) : null;
  const isFavourite = random() < 0.05;
  const tags = random() < 0.2 ? [pick(libraryTags, random)] : [];
  const group = random() < 0.12 ? pick(groups, random) : null;
  return {
    id: idAt(at),
    generationId: set?.of.generationId ?? newId(),
    prompt: set?.of.prompt ?? libraryPrompt(picture.subject, random),
    position: set?.position ?? 0,
    at,
    picture,
    rating,
    isFavourite,
    tags,
    groups: group ? [group] : [],
    isWatermarked: random() < 0.1,
  };
}

/** An identifier as it would have been made at that moment. */
function idAt(moment: number): string {
  return leastIdAt(new Date(moment)).slice(0, 15) + newId().slice(15);
}

async function insertChunk(
  tx: Db,
  ownerId: string,
  rows: readonly LibraryRow[],
  last: Map<string, string | null>,
): Promise<void> {
  const made = rows.filter(({ position }) => position === 0);
  const sizes = Map.groupBy(rows, ({ generationId }) => generationId);
  const calls = made.map((row) =>
    generationRow(ownerId, row, sizes.get(row.generationId)?.length ?? 1),
  );
  await tx.insert(generations).values(calls);
  await notePrompts(tx, ownerId, calls);
  for (let at = 0; at < rows.length; at += 250) {
    const values = rows
      .slice(at, at + 250)
      .map((row) => imageRow(ownerId, row, sizes.get(row.generationId)?.length ?? 1));
    await tx.insert(images).values(values);
  }
  const tagged = rows.flatMap(({ id, tags }) => tags.map((tag) => ({ imageId: id, ownerId, tag })));
  if (tagged.length > 0) await tx.insert(imageTags).values(tagged);
  await collect(tx, ownerId, rows, last);
  await noteWords(tx, ownerId, [...new Set(rows.map(({ prompt }) => prompt)), ...libraryTags]);
}

async function collect(
  tx: Db,
  ownerId: string,
  rows: readonly LibraryRow[],
  last: Map<string, string | null>,
): Promise<void> {
  const byGroup = Map.groupBy(
    rows.flatMap(({ id, groups }) => groups.map((group) => ({ id, group }))),
    ({ group }) => group.id,
  );
  for (const [collectionId, members] of byGroup) {
    const keys = keysBehind(last.get(collectionId) ?? null, members.length);
    last.set(collectionId, keys.at(-1) ?? null);
    await tx.insert(collectionImages).values(
      members.map(({ id }, at) => ({
        collectionId,
        imageId: id,
        ownerId,
        position: keys[at] ?? '',
      })),
    );
  }
}

function recipeOf({ prompt, picture, isWatermarked }: LibraryRow, inSet: number) {
  return {
    ...emptyRecipe,
    prompt,
    size: { method: 'pixels' as const, ...picture.asked },
    set: inSet > 1 ? { maximum: inSet } : null,
    watermark: isWatermarked,
  };
}

function generationRow(ownerId: string, row: LibraryRow, inSet: number) {
  const createdAt = new Date(row.at - 9000);
  return {
    id: row.generationId,
    ownerId,
    clientKey: newClientKey(),
    recipe: recipeOf(row, inSet),
    provider: 'demo' as const,
    state: 'done' as const,
    createdAt,
    dispatchedAt: createdAt,
    finishedAt: new Date(row.at),
    durationMs: 8200,
  };
}

function imageRow(ownerId: string, row: LibraryRow, inSet: number) {
  const { id, generationId, position, prompt, rating, isFavourite, picture } = row;
  const { palette } = picture.kept;
  const said = { id, rating, isFavourite, note: null, alt: null };
  const { marks, text } = marksOf(
    said,
    row.tags.map((tag) => ({ tag })),
    row.groups.map((group) => ({ collectionId: group.id, name: group.name })),
  );
  return {
    id,
    generationId,
    ownerId,
    position,
    state: 'stored' as const,
    source: 'demo' as const,
    ...picture.kept,
    ...searchColumns({ source: 'demo', prompt, recipe: recipeOf(row, inSet), palette }),
    rating,
    isFavourite,
    marks,
    ...(text && { labels: lexemesOf(text) }),
    createdAt: new Date(row.at),
  };
}

async function makeCollections(db: Db, ownerId: string): Promise<Group[]> {
  const groups: Group[] = [];
  for (const { name, below } of libraryCollections) {
    const top = { id: newId(), name };
    groups.push(top);
    await db
      .insert(collections)
      .values({ ...top, ownerId })
      .onConflictDoNothing();
    for (const under of below) {
      const child = { id: newId(), name: under };
      groups.push(child);
      await db
        .insert(collections)
        .values({ ...child, ownerId, parentId: top.id })
        .onConflictDoNothing();
    }
  }
  const rows = await db.select({ id: collections.id, name: collections.name }).from(collections);
  return groups.filter(({ id }) => rows.some((row) => row.id === id));
}
