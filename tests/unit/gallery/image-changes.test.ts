import { describe, expect, test } from 'vitest';
import type { ImageChange, ImagesChange } from '#lib/gallery/image-change';
import { mostAtOnce } from '#lib/gallery/image-change-rules';
import { type ChangeParts, createImageChanges } from '#lib/gallery/image-changes';
import { applied, createImageOverrides, overrideOf } from '#lib/gallery/image-overrides';
import { failed, ok } from '#lib/result';

const rate: ImageChange = { kind: 'rate', rating: 4 };
const unrate: ImageChange = { kind: 'rate', rating: null };
const ids = (count: number) => Array.from({ length: count }, (_, at) => `picture ${at}`);

/** A page that writes down what it was asked to say, and a studio that does what it is asked. */
function page(rest: Partial<ChangeParts> = {}) {
  const said: string[] = [];
  const sent: ImagesChange[] = [];
  const overrides = createImageOverrides();
  let undo = () => {};
  let goOn: (() => void) | null = null;
  let cancel = () => {};
  const parts: ChangeParts = {
    overrides,
    async send(change) {
      sent.push(change);
      const back = change.change === rate ? unrate : rate;
      return ok({ changed: change.ids.length, undo: [{ ids: change.ids, change: back }] });
    },
    showProgress(words, stop) {
      said.push(words);
      cancel = stop;
      return { update: (now) => said.push(now), end: () => said.push('(ended)') };
    },
    offerUndo(words, takeBack) {
      said.push(words);
      undo = takeBack;
    },
    offerRest(words, takeBackTheRest) {
      said.push(words);
      goOn = takeBackTheRest;
    },
    tell: (words) => said.push(words),
    ...rest,
  };
  const rating = (id: string) =>
    applied({ id, rating: 1 as number | null }, overrides.getState().overrides.get(id)).rating;
  const { change } = createImageChanges(parts);
  const canGoOn = () => goOn !== null;
  return {
    ...{ change, said, sent, rating, canGoOn },
    undo: () => undo(),
    goOn: () => goOn?.(),
    cancel: () => cancel(),
  };
}

/** Until everything that was begun without waiting for it has gone as far as it can. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('changing pictures', () => {
  test('shows it before the studio has answered', async () => {
    let answer = () => {};
    const { change, rating } = page({
      send: () =>
        new Promise((resolve) => {
          answer = () => resolve(ok({ changed: 1, undo: [] }));
        }),
    });
    const changing = change(['a'], rate);
    expect(rating('a')).toBe(4);
    expect(rating('b')).toBe(1);
    answer();
    await changing;
    expect(rating('a')).toBe(4);
  });

  test.each([
    [1, [1]],
    [mostAtOnce, [mostAtOnce]],
    [mostAtOnce + 1, [mostAtOnce, 1]],
    [2 * mostAtOnce + 1, [mostAtOnce, mostAtOnce, 1]],
  ])('of %i goes out in parts of %j', async (count, sizes) => {
    const { change, sent } = page();
    await change([...ids(count), ...ids(1)], rate);
    expect(sent.map((each) => each.ids.length)).toEqual(sizes);
  });

  test('of one says what was done, and how to take it back', async () => {
    const { change, said, sent, rating, undo } = page();
    await change(['a'], rate);
    expect(said).toEqual(['1 image rated 4 stars']);
    undo();
    expect(rating('a')).toBeNull();
    await settled();
    expect(sent.at(-1)).toEqual({ ids: ['a'], change: unrate });
    expect(said.at(-1)).toBe('Taken back');
  });

  test('of many says how far it has got, and takes the last part back first', async () => {
    const { change, said, sent, undo } = page();
    await change(ids(1200), rate);
    expect(said).toEqual([
      'Rating 0 of 1,200',
      'Rating 500 of 1,200',
      'Rating 1,000 of 1,200',
      'Rating 1,200 of 1,200',
      '(ended)',
      '1,200 images rated 4 stars',
    ]);
    const done = sent.map((each) => each.ids);
    undo();
    await settled();
    expect(sent.slice(3).map((each) => each.ids)).toEqual([...done].reverse());
  });

  test('that are like that already says so, and offers nothing', async () => {
    const { change, said } = page({ send: async () => ok({ changed: 0, undo: [] }) });
    await change(['a', 'b'], rate);
    expect(said).toEqual(['Nothing to change: they are like that already.']);
  });

  test('stops when it is told to; what was done can be taken back', async () => {
    const run = page({
      async send(change) {
        run.cancel();
        return ok({ changed: change.ids.length, undo: [] });
      },
    });
    await run.change(ids(1200), rate);
    expect(run.said.at(-1)).toBe('500 images rated 4 stars');
    expect(run.rating('picture 499')).toBe(4);
    expect(run.rating('picture 500')).toBe(1);
  });
});

/** Changes 1,200 pictures and takes that back, with a studio that answers the undo in its own way. */
async function undone(
  answer: (change: ImagesChange, cancel: () => void) => Awaited<ReturnType<ChangeParts['send']>>,
) {
  let isUndoing = false;
  const run: ReturnType<typeof page> = page({
    async send(change) {
      if (isUndoing) return answer(change, run.cancel);
      const { ids: some } = change;
      return ok({ changed: some.length, undo: [{ ids: some, change: unrate }] });
    },
  });
  await run.change(ids(1200), rate);
  isUndoing = true;
  run.undo();
  await settled();
  return run;
}

describe('taking back', () => {
  const taken = ({ ids: some }: ImagesChange) => ok({ changed: some.length, undo: [] });

  test('that is canceled halfway says how far it got, and goes on with what is left', async () => {
    const sizes: number[] = [];
    let isPatient = false;
    const run = await undone((change, cancel) => {
      sizes.push(change.ids.length);
      if (!isPatient) cancel();
      return taken(change);
    });
    expect(run.said.at(-1)).toBe('200 of 1,200 taken back');
    expect([run.rating('picture 1199'), run.rating('picture 0')]).toEqual([null, 4]);
    isPatient = true;
    run.goOn();
    await settled();
    expect(sizes).toEqual([200, 500, 500]);
    expect(run.said.at(-1)).toBe('Taken back');
    expect(run.rating('picture 0')).toBeNull();
  });

  test('that the studio did not answer is not used up', async () => {
    let isAway = true;
    const run = await undone((change) => (isAway ? undefined : taken(change)));
    expect(run.said.at(-1)).toBe('1,200 images left as they were: the studio did not answer.');
    expect(run.rating('picture 0')).toBe(4);
    isAway = false;
    run.goOn();
    await settled();
    expect(run.said.at(-1)).toBe('Taken back');
    expect(run.rating('picture 0')).toBeNull();
  });

  test('into a collection that is gone is not offered again', async () => {
    const run = await undone(() => failed({ code: 'not-found' as const }));
    expect(run.said.at(-1)).toBe('1,200 images left as they were: the collection is gone.');
    expect(run.canGoOn()).toBe(false);
  });
});

describe('pictures that could not be changed', () => {
  test.each([
    ['no answer', undefined, '1 image left as it was: the studio did not answer.'],
    [
      'no collection',
      failed({ code: 'not-found' as const }),
      '1 image left as it was: the collection is gone.',
    ],
    [
      'no room',
      failed({ code: 'over-limit' as const, message: 'A picture has at most 50 tags.' }),
      '1 image left as it was. A picture has at most 50 tags.',
    ],
  ])('for %s are shown as they were, and it is said why', async (_what, answer, words) => {
    const { change, said, rating } = page({ send: async () => answer });
    await change(['a'], rate);
    expect(rating('a')).toBe(1);
    expect(said).toEqual([words]);
  });

  test('as the connection broke are shown as they were', async () => {
    const { change, said, rating } = page({ send: () => Promise.reject(new Error('offline')) });
    await change(['a'], rate);
    expect(rating('a')).toBe(1);
    expect(said).toEqual(['1 image left as it was: the studio did not answer.']);
  });

  test('as one part was refused leave the others changed', async () => {
    let parts = 0;
    const message = 'A picture has at most 50 tags.';
    const { change, said, rating } = page({
      async send({ ids: some }) {
        parts += 1;
        if (parts === 2) return failed({ code: 'over-limit', message });
        return ok({ changed: some.length, undo: [{ ids: some, change: unrate }] });
      },
    });
    await change(ids(1100), rate);
    expect(said.at(-1)).toBe(`600 images rated 4 stars. 500 images left as they were. ${message}`);
    expect([rating('picture 0'), rating('picture 500'), rating('picture 1099')]).toEqual([4, 1, 4]);
  });

  test('are not asked for again once there is no answer', async () => {
    let parts = 0;
    const { change, said } = page({
      async send() {
        parts += 1;
        return undefined;
      },
    });
    await change(ids(1200), rate);
    expect(parts).toBe(1);
    expect(said.at(-1)).toBe('1,200 images left as they were: the studio did not answer.');
  });
});

describe('what a page has changed', () => {
  test('is withdrawn alone, whatever came after it', () => {
    const store = createImageOverrides();
    const { begin, settle, withdraw } = store.getState();
    const first = begin(['a'], overrideOf(rate, ''));
    const second = begin(['a'], overrideOf({ kind: 'favour', isFavourite: true }, ''));
    withdraw(first);
    settle(second);
    const seen = applied(
      { id: 'a', rating: 2, isFavourite: false },
      store.getState().overrides.get('a'),
    );
    expect(seen).toEqual({ id: 'a', rating: 2, isFavourite: true, isTrashed: false });
  });

  const detail = {
    id: 'a',
    tags: ['Boats', 'draft'],
    collections: [{ id: 'one', name: 'One' }],
    trashedAt: null,
  };

  test.each<[string, ImageChange, object]>([
    [
      'tags',
      { kind: 'tag', add: ['night', 'boats'], remove: ['Draft'] },
      { tags: ['Boats', 'night'] },
    ],
    [
      'a collection',
      { kind: 'collect', collectionId: 'two', isIn: true },
      { collections: [...detail.collections, { id: 'two', name: 'Two' }] },
    ],
    ['no collection', { kind: 'collect', collectionId: 'one', isIn: false }, { collections: [] }],
    ['the trash', { kind: 'trash', isTrashed: true }, { isTrashed: true }],
    // It came without its rating, and so nobody shows that.
    ['a rating', rate, {}],
  ])('shows a picture with %s', (_what, change, seen) => {
    const override = overrideOf(change, 'Two');
    expect(applied(detail, override)).toEqual({ ...detail, isTrashed: false, ...seen });
  });
});
