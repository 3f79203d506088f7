import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { listPrompts } from '#lib/gallery/list-prompts';
import { makeAgain, planAgain } from '#lib/gallery/make-again';
import { generations, images } from '#lib/generations/tables';
import { newClientKey, newId } from '#lib/id';
import { setBudget } from '#lib/spending/budgets';
import { budgets } from '#lib/spending/tables';
import { type Backend, startBackend } from '#tests/support/backend';
import { type Library, libraryOf } from '#tests/support/quick-pictures';

const stranger = { id: 'stranger' };

let backend: Backend;
let library: Library;

beforeAll(async () => {
  backend = await startBackend();
  const { db, owner } = backend;
  await db.insert(users).values({ id: stranger.id, name: 'Stranger', role: 'member' });
  library = libraryOf(db, owner.id);
});

afterEach(() => backend.db.delete(budgets));

afterAll(() => backend.stop());

const count = () => backend.db.$count(generations);
const ordersOf = (ids: readonly string[]) =>
  ids.map((imageId) => ({ clientKey: newClientKey(), imageId }));

/** A set that came back, of so many pictures. @returns their identifiers */
async function madeSet(prompt: string, maximum: number): Promise<[string, string]> {
  const [first, second] = [await library.generated(prompt), await library.generated(prompt)];
  const { db } = backend;
  const [row] = await db.select().from(images).where(eq(images.id, first));
  const id = row?.generationId ?? '';
  const [generation] = await db.select().from(generations).where(eq(generations.id, id));
  if (!generation) throw new Error('The picture came of nothing.');
  const recipe = { ...generation.recipe, set: { maximum } };
  await db.update(generations).set({ recipe }).where(eq(generations.id, id));
  await db.update(images).set({ generationId: id, position: 1 }).where(eq(images.id, second));
  return [first, second];
}

describe('making pictures again', () => {
  test('orders each generation once, and repeats its recipe', async () => {
    const single = await library.generated('a boat again');
    const [first, second] = await madeSet('cups again', 4);
    const plan = await planAgain(backend.owner, [second, single, first]);
    expect(plan).toMatchObject({ images: 5, costUsd: 0, overBudget: null, withoutOrder: 0 });
    expect(plan.orders).toEqual([
      { imageId: second, prompt: 'cups again' },
      { imageId: single, prompt: 'a boat again' },
    ]);
    const orders = ordersOf(plan.orders.map(({ imageId }) => imageId));
    const made = await makeAgain(backend.db, backend.owner, orders);
    const [cups, boat] = made.ok ? made.value : [];
    const [row] = await backend.db
      .select()
      .from(generations)
      .where(eq(generations.id, cups ?? ''));
    expect(row).toMatchObject({ recipe: { prompt: 'cups again', set: { maximum: 4 } } });
    const [ofSet] = await backend.db.select().from(images).where(eq(images.id, first));
    expect(row?.repeatsId).toBe(ofSet?.generationId);
    expect(await backend.see(boat ?? '')).toMatchObject({ recipe: { prompt: 'a boat again' } });
  });

  test('under the same keys is ordered once', async () => {
    const orders = ordersOf([
      await library.generated('pressed twice'),
      await library.generated('pressed twice as well'),
    ]);
    const before = await count();
    const once = await makeAgain(backend.db, backend.owner, orders);
    expect(await makeAgain(backend.db, backend.owner, orders)).toEqual(once);
    expect(await count()).toBe(before + 2);
  });

  test.each([
    [1, true],
    [2, false],
    [3, false],
  ])(
    'with a budget of %i for 2 is refused: %s, and then nothing of it is ordered',
    async (dayImages, isRefused) => {
      const ids = [await library.generated('one of two'), await library.generated('two of two')];
      const { images: used } = await planUsed();
      await setBudget(backend.db, 'demo', { dayImages: used + dayImages, monthImages: null });
      const plan = await planAgain(backend.owner, ids);
      expect(plan.overBudget !== null).toBe(isRefused);
      const before = await count();
      const made = await makeAgain(backend.db, backend.owner, ordersOf(ids));
      expect(made.ok ? null : made.failure.code).toBe(isRefused ? 'over-budget' : null);
      expect(await count()).toBe(before + (isRefused ? 0 : 2));
    },
  );

  test('leaves out what was imported, and refuses all where one of them is', async () => {
    const [made, brought] = [await library.generated('made'), await library.imported('brought')];
    expect(await planAgain(backend.owner, [made, brought])).toMatchObject({
      orders: [{ imageId: made }],
      withoutOrder: 1,
    });
    const before = await count();
    const refused = { ok: false, failure: { code: 'not-found' } };
    const orders = ordersOf([made, brought]);
    expect(await makeAgain(backend.db, backend.owner, orders)).toEqual(refused);
    expect(await count()).toBe(before);
  });

  test('knows nothing of another’s pictures', async () => {
    const id = await library.generated('not theirs');
    const forged = newId();
    const plans = [await planAgain(stranger, [id]), await planAgain(stranger, [forged])];
    expect(plans[0]).toEqual(plans[1]);
    expect(plans[0]).toMatchObject({ orders: [], withoutOrder: 1 });
    const made = await makeAgain(backend.db, stranger, ordersOf([id]));
    expect(made).toEqual({ ok: false, failure: { code: 'not-found' } });
  });
});

/** How many images the budget of today has given away. */
async function planUsed(): Promise<{ readonly images: number }> {
  const { db } = backend;
  await setBudget(db, 'demo', { dayImages: 1_000_000, monthImages: null });
  const { leaves } = await planAgain(backend.owner, []);
  const left = Number(/Leaves ([\d,]+)/.exec(leaves ?? '')?.[1]?.replaceAll(',', ''));
  return { images: 1_000_000 - left };
}

test('prompts are told each once, in the order that is asked for, and to their owner alone', async () => {
  const [boat, again, lamp] = [
    await library.generated('a boat'),
    await library.generated('a boat'),
    await library.imported('a lamp'),
  ];
  const without = await library.imported('');
  expect(await listPrompts(backend.owner, [lamp, without, boat, again])).toEqual([
    'a lamp',
    'a boat',
  ]);
  expect(await listPrompts(stranger, [lamp, boat])).toEqual([]);
});
