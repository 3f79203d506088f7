import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { createToken } from '#lib/accounts/tokens/change-tokens';
import type { Person } from '#lib/accounts/viewer';
import { makeGuestLink } from '#lib/experiments/guests/change-links';
import { guests } from '#lib/experiments/guests/tables';
import {
  experimentCells,
  experimentGenerations,
  experiments,
  experimentVotes,
} from '#lib/experiments/tables';
import { changeImagesOf } from '#lib/gallery/change-images';
import { addCollection } from '#lib/gallery/collection-change';
import { removeCollection } from '#lib/gallery/collection-deletion';
import type { ImageChange } from '#lib/gallery/image-change';
import { insertSavedSearch } from '#lib/gallery/saved-search-queries';
import { collectionMembers } from '#lib/gallery/tables';
import { startGenerations } from '#lib/generations/start-generations';
import { generationReferences, generations, images, interruptions } from '#lib/generations/tables';
import { searchWords } from '#lib/generations/words/tables';
import { newClientKey, newId } from '#lib/id';
import { addEntry } from '#lib/library/change-library';
import { keepVersion } from '#lib/library/prompts/keep-version';
import type { Db } from '#lib/platform/database/database';
import { failureWithout } from '#lib/platform/seedream/failure';
import { takeIn } from '#lib/references/take-in';
import type { Result } from '#lib/result';
import { makeShare } from '#lib/shares/make-share';
import { newShareRules } from '#lib/shares/share-rules';
import { shareComments, sharePicks, shareVisits } from '#lib/shares/tables';
import { personBudgets } from '#lib/spending/tables';
import { recipeOf } from '#tests/support/backend';
import { designOf } from '#tests/support/designs';
import { recipeEntryOf } from '#tests/support/library-entries';
import { libraryOf } from '#tests/support/quick-pictures';
import { shareOrder } from '#tests/support/share-orders';

/** Whose account it is, and a word that stands in all that they say, by which it is found again. */
interface Life {
  readonly db: Db;
  readonly person: Person;
  readonly word: string;
}

/**
 * Gives somebody something of everything that a studio keeps of a person.
 *
 * @param reference the bytes of a picture to send along
 */
export async function liveWholly(life: Life, reference: Uint8Array): Promise<void> {
  const { db, person, word } = life;
  const library = libraryOf(db, person.id);
  const made = await library.generated(`${word} at dawn`);
  await markAll(life, [made, await library.imported(`${word} brought along`)]);
  await sendReference(life, made, reference);
  await orderMore(life);
  await keepWords(life);
  await compare(life, made);
  await shareOne(life, made);
  done(await createToken(db, person, { name: word, scopes: ['images:read'], days: 7 }));
  await db.insert(personBudgets).values({ provider: 'demo', ownerId: person.id, dayImages: 100 });
}

async function markAll({ db, person, word }: Life, ids: string[]): Promise<void> {
  const collect = async (name: string) => {
    const { id } = done(
      await addCollection(db, person, { name: `${word} ${name}`, parentId: null }),
    );
    const change = { kind: 'collect', collectionId: id, isIn: true } as const;
    await changeImagesOf(db, person, { ids, change });
    return id;
  };
  const changes: ImageChange[] = [
    { kind: 'rate', rating: 4 },
    { kind: 'tag', add: [word], remove: [] },
    { kind: 'note', note: `${word} noted` },
    { kind: 'describe', alt: `${word} described` },
  ];
  for (const change of changes) await changeImagesOf(db, person, { ids, change });
  done(await removeCollection(db, person, await collect('away')));
  const kept = { collectionId: await collect('kept'), personId: null };
  await db.insert(collectionMembers).values({ ...kept, access: 'view' });
}

async function sendReference({ db, person, word }: Life, imageId: string, bytes: Uint8Array) {
  const source = Readable.from([bytes]);
  const taken = done(await takeIn(db, person, { name: `${word}.png`, source, madeFrom: null }));
  const of = { generationId: await generationOf(db, imageId), ownerId: person.id };
  const referenceKey = taken.reference?.key ?? '';
  await db.insert(generationReferences).values({ ...of, position: 0, referenceKey });
  await db.insert(interruptions).values(of);
}

/** One in the queue, and one that was paid for and whose picture never came. */
async function orderMore({ db, person, word }: Life): Promise<void> {
  const recipe = recipeOf(`${word} in the queue`);
  done(await startGenerations(db, person, [{ clientKey: newClientKey(), recipe, repeats: null }]));
  const lost = { id: newId(), ownerId: person.id };
  await db.insert(generations).values({
    ...{ ...lost, clientKey: newClientKey(), recipe, provider: 'demo', state: 'failed' },
    failure: failureWithout('links-lost', `Not to be had: ${word}`),
  });
  await db.insert(images).values({
    ...{ id: newId(), ownerId: person.id, generationId: lost.id, position: 0, source: 'demo' },
    ...{ state: 'missing', missing: 'not-a-picture', link: `https://elsewhere.example/${word}` },
    prompt: `${word} that never came`,
  });
}

async function keepWords({ db, person, word }: Life): Promise<void> {
  const version = { of: { name: word }, name: 'First', prompt: `${word} kept` };
  done(await keepVersion(db, person, version));
  done(await addEntry(db, person.id, recipeEntryOf(word)));
  done(await insertSavedSearch(db, person.id, { name: word, query: word }));
  await db.insert(searchWords).values({ ownerId: person.id, word }).onConflictDoNothing();
}

async function compare({ db, person, word }: Life, imageId: string): Promise<void> {
  const of = { experimentId: newId(), ownerId: person.id };
  const design = designOf(`${word} {place}`, { place: ['Rome', 'Oslo'] });
  await db.insert(experiments).values({
    ...{ id: of.experimentId, ownerId: person.id, clientKey: newClientKey(), name: word, design },
  });
  for (const cell of [0, 1]) {
    const recipe = recipeOf(`${word} ${cell}`);
    await db.insert(experimentCells).values({ ...of, cell, coordinates: [], recipe });
  }
  const generationId = await generationOf(db, imageId);
  await db.insert(experimentGenerations).values({ ...of, generationId, cell: 0 });
  const cells = { leftCell: 0, rightCell: 1, outcome: 'left' } as const;
  await db.insert(experimentVotes).values({ ...of, ...cells, id: newId(), judge: person.id });
  const order = { experimentId: of.experimentId, name: word, asksName: true, expiresAt: null };
  const { id: linkId } = done(await makeGuestLink(db, person, order));
  await db
    .insert(guests)
    .values({ id: newId(), ownerId: person.id, linkId, visitor: 'somebody', name: word });
}

async function shareOne({ db, person, word }: Life, imageId: string): Promise<void> {
  const order = shareOrder([imageId], { rules: newShareRules(word) });
  const { id: shareId } = done(await makeShare(db, person, order));
  const of = { shareId, visitor: 'somebody' };
  await db.insert(shareVisits).values({ ...of, day: '2026-01-01' });
  await db.insert(sharePicks).values({ ...of, imageId });
  await db.insert(shareComments).values({ id: newId(), shareId, imageId, name: word, text: word });
}

async function generationOf(db: Db, imageId: string): Promise<string> {
  const [image] = await db.select().from(images).where(eq(images.id, imageId));
  if (!image?.generationId) throw new Error('The picture was not made here.');
  return image.generationId;
}

function done<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.failure)}.`);
  return result.value;
}
