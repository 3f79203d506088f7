import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import type { Branches, LineageNode } from '#lib/gallery/lineage';
import { getLineage } from '#lib/gallery/lineage-page';
import { getLineageRoot, listSets, listSources, listUses } from '#lib/gallery/lineage-queries';
import { faceName, tieWords } from '#lib/gallery/lineage-words';
import { takeFromImage } from '#lib/gallery/take-from-image';
import { generationReferences, generations, images } from '#lib/generations/tables';
import { newClientKey, newId } from '#lib/id';
import { takeIn } from '#lib/references/take-in';
import { type Backend, recipeOf, startBackend } from '#tests/support/backend';
import { type Library, libraryOf } from '#tests/support/quick-pictures';

const stranger = { id: 'stranger' };

let backend: Backend;
let library: Library;

/** A sketch from outside → first → second (with the sketch once more) → again, and → last. */
let sketch: string;
let first: string;
let second: string;
let secondCall: string;
let again: string;
let last: string;

beforeAll(async () => {
  backend = await startBackend();
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
  await backend.start();
  library = libraryOf(backend.db, backend.owner.id);
  sketch = await keepFile('sketch.png', await lawfulPicture());
  first = await pictureOf(await backend.generate('first', { references: [sketch] }));
  const asReference = await referenceOf(first);
  secondCall = await backend.generate('a set of 2, second', {
    references: [sketch, asReference],
    set: { maximum: 2 },
  });
  second = await pictureOf(secondCall);
  again = await pictureOf(await repeat(secondCall, [sketch, asReference]));
  const secondReference = await referenceOf(second);
  last = await pictureOf(
    await backend.generate('last', { references: [secondReference, sketch, secondReference] }),
  );
});

afterAll(() => backend.stop());

/** Large enough to be sent, and nobody else's. */
function lawfulPicture(): Promise<Buffer> {
  const raw = { width: 48, height: 32, channels: 3 } as const;
  return sharp(randomBytes(raw.width * raw.height * raw.channels), { raw })
    .png()
    .toBuffer();
}

async function keepFile(name: string, bytes: Uint8Array): Promise<string> {
  async function* source() {
    yield bytes;
  }
  const taken = await takeIn(backend.db, backend.owner, { name, source: source(), madeFrom: null });
  if (!taken.ok || !taken.value.reference) return expect.fail('not taken');
  return taken.value.reference.key;
}

async function referenceOf(imageId: string): Promise<string> {
  const taken = await takeFromImage(backend.owner, imageId);
  if (!taken.ok || !taken.value.reference) return expect.fail('not taken');
  return taken.value.reference.key;
}

async function pictureOf(generation: string): Promise<string> {
  return (await backend.untilState(generation, 'done')).images[0]?.id ?? '';
}

/** A call with its references, and with a picture if it is given one. */
async function addCall(references: readonly string[], repeatsId: string | null = null) {
  const { owner, db } = backend;
  const id = newId();
  const recipe = recipeOf('added', { references: [...references] });
  const call = { id, ownerId: owner.id, clientKey: newClientKey(), recipe, repeatsId };
  await db.insert(generations).values({ ...call, provider: 'demo', state: 'done' });
  const used = references.map((referenceKey, position) => ({
    ...{ generationId: id, ownerId: owner.id, position, referenceKey },
  }));
  if (used.length > 0) await db.insert(generationReferences).values(used);
  return id;
}

async function repeat(call: string, references: string[]): Promise<string> {
  const id = await addCall(references, call);
  await give(id, await library.generated('made again'));
  return id;
}

/** The picture comes of this call now. */
async function give(generationId: string, imageId: string) {
  await backend.db.update(images).set({ generationId }).where(eq(images.id, imageId));
}

async function lineageOf(id: string) {
  return (await getLineage(backend.owner, id)) ?? expect.fail('no lineage');
}

/** A tree as a person reads it: `Image 1: sketch.png (…)`. */
function told({ nodes, more }: Branches, way: 'back' | 'on'): string[] {
  const tell = (node: LineageNode): string => {
    const below = told(node.branches, way);
    const name = `${tieWords(node, way)}: ${faceName(node.face)}`;
    return below.length > 0 ? `${name} (${below.join('; ')})` : name;
  };
  return [...nodes.map(tell), ...(more > 0 ? [`and ${more} more`] : [])];
}

describe('the lineage of a picture', () => {
  test('leads back to its references, and from these to the pictures that they were', async () => {
    const { cameFrom, origin, picture } = await lineageOf(second);
    expect(picture).toMatchObject({ id: second, state: 'shown', prompt: 'a set of 2, second' });
    expect(origin).toEqual({ kind: 'words' });
    expect(told(cameFrom, 'back')).toEqual([
      'Image 1: sketch.png',
      'Image 2: first (Image 1: sketch.png)',
    ]);
  });

  test('leads on to all that was made of it, the newest first, and from these on', async () => {
    expect(told((await lineageOf(first)).ledTo, 'on')).toEqual([
      'As image 2: made again',
      'As image 2, a set of 2: a set of 2, second (As images 1 and 3: last; Made again: made again)',
    ]);
    expect(told((await lineageOf(last)).ledTo, 'on')).toEqual([]);
  });

  test('leads three steps back, over what was repeated as well', async () => {
    expect(told((await lineageOf(last)).cameFrom, 'back')).toEqual([
      'Images 1 and 3: a set of 2, second (Image 1: sketch.png; Image 2: first (Image 1: sketch.png))',
      'Image 2: sketch.png',
    ]);
    const back = told((await lineageOf(again)).cameFrom, 'back');
    expect(back.at(-1)).toBe(
      'Made again from, a set of 2: a set of 2, second (Image 1: sketch.png; Image 2: first)',
    );
  });

  test('names those of its set beside it', async () => {
    const { set } = await lineageOf(second);
    expect(set.map(({ position }) => position)).toEqual([0, 1]);
    expect(set[0]?.id).toBe(second);
    const sibling = await lineageOf(set[1]?.id ?? '');
    // What was made of one of a set was not made of the other; what repeats the set is of both.
    expect(told(sibling.ledTo, 'on')).toEqual(['Made again: made again']);
  });

  test('says what is in the trash and what is deleted', async () => {
    const { db } = backend;
    const states = () => lineageOf(second).then(({ cameFrom, ledTo }) => ({ cameFrom, ledTo }));
    await db.update(images).set({ trashedAt: new Date() }).where(eq(images.id, first));
    await db.update(images).set({ state: 'deleted', prompt: '' }).where(eq(images.id, last));
    const { cameFrom, ledTo } = await states();
    expect(told(cameFrom, 'back')[1]).toBe('Image 2, in the trash: first (Image 1: sketch.png)');
    expect(told(ledTo, 'on')).toEqual([
      'As images 1 and 3: Deleted picture',
      'Made again: made again',
    ]);
    expect(await getLineage(backend.owner, last)).toBeNull();
    expect((await lineageOf(first)).picture.state).toBe('trashed');
    await db.update(images).set({ trashedAt: null }).where(eq(images.id, first));
    await db.update(images).set({ state: 'stored', prompt: 'last' }).where(eq(images.id, last));
  });

  test('counts what it does not name, and leaves out calls without a picture', async () => {
    const id = await library.generated('used a lot', await lawfulPicture());
    const key = await referenceOf(id);
    for (let at = 0; at < 14; at += 1) {
      await give(await addCall([key]), await library.generated(`use ${at}`));
    }
    await addCall([key]);
    const { ledTo } = await lineageOf(id);
    expect(ledTo.more).toBe(2);
    expect(told(ledTo, 'on').slice(0, 2)).toEqual(['As image 1: use 13', 'As image 1: use 12']);
    expect(ledTo.nodes).toHaveLength(12);
  });

  test('of an imported picture begins with its file, and leads on all the same', async () => {
    const bytes = await lawfulPicture();
    const id = await library.imported('holiday', bytes);
    const key = await keepFile('the same file.png', bytes);
    const call = await addCall([key]);
    const made = await library.generated('made of an import');
    await give(call, made);
    const { origin, set, cameFrom, ledTo } = await lineageOf(id);
    expect(origin).toEqual({ kind: 'file', name: 'holiday.png' });
    expect(set.map((each) => each.id)).toEqual([id]);
    expect(told(cameFrom, 'back')).toEqual([]);
    expect(told(ledTo, 'on')).toEqual(['As image 1: made of an import']);
    expect(told((await lineageOf(made)).cameFrom, 'back')).toEqual(['Image 1: holiday']);
  });

  test('comes to an end where a picture repeats itself', async () => {
    const call = await addCall([]);
    await give(call, await library.generated('a circle'));
    await backend.db.update(generations).set({ repeatsId: call }).where(eq(generations.id, call));
    const [round] = await backend.db.select().from(images).where(eq(images.generationId, call));
    const { cameFrom, ledTo } = await lineageOf(round?.id ?? '');
    expect(told(cameFrom, 'back')).toEqual(['Made again from: a circle']);
    expect(told(ledTo, 'on')).toEqual(['Made again: a circle']);
  });
});

describe('to somebody else', () => {
  test('there is no lineage of a picture, and none of what does not exist', async () => {
    expect(await getLineage(stranger, second)).toBeNull();
    expect(await getLineage(backend.owner, newId())).toBeNull();
    expect(await getLineage(backend.owner, 'no identifier')).toBeNull();
  });

  test('no query tells of it', async () => {
    const { db } = backend;
    expect(await getLineageRoot(db, stranger.id, second)).toBeNull();
    expect(await listSets(db, stranger.id, [secondCall])).toEqual([]);
    expect(await listSources(db, stranger.id, [secondCall])).toEqual([]);
    const parent = { node: second, imageIds: [second], generationId: secondCall };
    expect(await listUses(db, stranger.id, [parent])).toEqual([]);
    expect(await listUses(db, backend.owner.id, [parent])).toHaveLength(2);
  });

  test('a picture of the same bytes is not shown as what a reference was', async () => {
    const bytes = await lawfulPicture();
    const key = await keepFile('everywhere.png', bytes);
    await libraryOf(backend.db, stranger.id).imported('theirs', bytes);
    const call = await addCall([key]);
    const made = await library.generated('made of it');
    await give(call, made);
    expect(told((await lineageOf(made)).cameFrom, 'back')).toEqual(['Image 1: everywhere.png']);
  });
});
