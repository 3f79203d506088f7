import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { castVote } from '#lib/experiments/cast-vote';
import { setCountsMarks } from '#lib/experiments/count-marks';
import { getExperimentPage } from '#lib/experiments/experiment-pages';
import { countMarked } from '#lib/experiments/judging/evidence';
import { startExperiment } from '#lib/experiments/start-experiment';
import { changeImagesOf } from '#lib/gallery/change-images';
import { addCollection } from '#lib/gallery/collection-change';
import type { ImageChange } from '#lib/gallery/image-change';
import { newClientKey, newId } from '#lib/id';
import { setPick } from '#lib/shares/answer-queries';
import { makeShare } from '#lib/shares/make-share';
import { clientPicks, mostSheets } from '#lib/shares/pick-sheets';
import { sharePicks } from '#lib/shares/tables';
import { type Backend, startBackend, until } from '#tests/support/backend';
import { designOf } from '#tests/support/designs';
import { shareOrder } from '#tests/support/share-orders';

let backend: Backend;
/** Three styles with two pictures each. */
let id: string;
/** The pictures of each style. */
let pictures: string[][];
const stranger = { id: 'stranger' };
const names = ['oil', 'ink', 'chalk'];

beforeAll(async () => {
  backend = await startBackend();
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
  await backend.start();
  const started = await startExperiment(backend.db, backend.owner, {
    clientKey: newClientKey(),
    name: 'Styles',
    question: '',
    design: designOf('A boat in {style}', { style: names }, { repeats: 2 }),
  });
  if (!started.ok) throw new Error(`It was refused: ${started.failure.code}.`);
  id = started.value;
  await until(async () => (await openPage()).experiment.sums.underWay === 0);
  const { results } = (await openPage()).live;
  pictures = names.map((_, cell) =>
    results.filter((each) => each.cell === cell).flatMap(({ images }) => images.map((x) => x.id)),
  );
});

afterAll(() => backend.stop());

async function openPage() {
  const page = await getExperimentPage(backend.owner, id, clientPicks);
  if (!page) throw new Error('There is no such experiment.');
  return page;
}

const standings = async () => (await openPage()).standings;

const change = (ids: readonly string[], what: ImageChange) =>
  changeImagesOf(backend.db, backend.owner, { ids: [...ids], change: what });

const count = (isOn: boolean) => setCountsMarks(backend.db, backend.owner, id, isOn);

describe('ratings of the gallery', () => {
  test('count when that is wished, and not before', async () => {
    for (const [cell, rating] of [2, 5, 3].entries()) {
      await change(pictures[cell] ?? [], { kind: 'rate', rating });
    }
    expect(await standings()).toMatchObject({
      ...{ ranked: [], basis: '', evidence: { isCounted: false, words: '6 gallery ratings' } },
    });
    await count(true);
    const { ranked, basis, sentence, votes } = await standings();
    expect(ranked.map(({ name }) => name)).toEqual(['ink', 'chalk', 'oil']);
    expect([basis, votes]).toEqual(['6 gallery ratings', 0]);
    expect(sentence).toContain('“ink”');
    await count(false);
    expect(await standings()).toMatchObject({ ranked: [], basis: '' });
  });

  test('stand beside the votes, and change the ranking at once when they change', async () => {
    const { db, owner } = backend;
    await count(true);
    const vote = { experimentId: id, leftCell: 1, rightCell: 0, outcome: 'left' } as const;
    await castVote(db, owner.id, owner.id, { ...vote, id: newId() });
    expect(await standings()).toMatchObject({ basis: '1 blind vote and 6 gallery ratings' });
    await change(pictures[2] ?? [], { kind: 'rate', rating: 5 });
    await change(pictures[1] ?? [], { kind: 'rate', rating: 1 });
    expect((await standings()).ranked[0]?.name).toBe('chalk');
  });

  test('and hearts of pictures in the trash do not count', async () => {
    await change(pictures[2] ?? [], { kind: 'trash', isTrashed: true });
    expect((await standings()).basis).toBe('1 blind vote and 4 gallery ratings');
    await change(pictures[2] ?? [], { kind: 'trash', isTrashed: false });
    const all = pictures.flat();
    await change(all, { kind: 'rate', rating: null });
    await change(pictures[0] ?? [], { kind: 'favour', isFavourite: true });
    expect(await standings()).toMatchObject({ basis: '1 blind vote and 2 gallery ratings' });
    await change(all, { kind: 'favour', isFavourite: false });
  });
});

describe('picks of clients', () => {
  const pick = (shareId: string, imageId: string, visitor: string) =>
    setPick(backend.db, { shareId, imageId, visitor }, true);

  async function share(owner = backend.owner, collectionId: string | null = null) {
    const order = shareOrder(pictures.flat());
    const made = await makeShare(
      backend.db,
      owner,
      collectionId === null
        ? order
        : { ...order, source: { kind: 'collection', id: collectionId, isLive: true } },
    );
    if (!made.ok) throw new Error(`Refused: ${made.failure.code}.`);
    return made.value.id;
  }

  test('win over what the share shows beside them', async () => {
    await count(true);
    const shareId = await share();
    for (const visitor of ['anna', 'ben', 'cleo']) {
      for (const image of pictures[0] ?? []) await pick(shareId, image, visitor);
    }
    const { ranked, basis } = await standings();
    expect(basis).toBe('1 blind vote and 6 client picks');
    expect(ranked[0]?.name).toBe('oil');
  });

  test('of a share that follows a collection are among what lies in it now', async () => {
    const { db, owner } = backend;
    const [oil = '', ink = ''] = pictures.map(([first = '']) => first);
    const added = await addCollection(db, owner, { name: 'Live', parentId: null });
    const collectionId = added.ok ? added.value.id : '';
    const collect = (isIn: boolean, ids: string[]) =>
      change(ids, { kind: 'collect', collectionId, isIn });
    await collect(true, [oil, ink]);
    await pick(await share(owner, collectionId), ink, 'dora');
    const sheets = async () =>
      (await clientPicks.listSheets(db, owner.id, id))
        .filter(({ length }) => length < 6)
        .map((sheet) => sheet.toSorted((a, b) => a.variant - b.variant));
    expect(await sheets()).toEqual([
      [
        { variant: 0, stars: null, isChosen: false },
        { variant: 1, stars: null, isChosen: true },
      ],
    ]);
    await collect(false, [oil]);
    expect(await sheets()).toEqual([[{ variant: 1, stars: null, isChosen: true }]]);
  });

  test('are counted as they stand on the sheets, which are not read where they do not count', async () => {
    const { db, owner } = backend;
    const sheets = await clientPicks.listSheets(db, owner.id, id);
    expect(countMarked(sheets)).toBe(7);
    const unread = () => Promise.reject(new Error('Sheets were read.'));
    await count(false);
    const page = await getExperimentPage(owner, id, { ...clientPicks, listSheets: unread });
    expect(page?.standings.evidence).toEqual({ isCounted: false, words: '7 client picks' });
    await count(true);
    expect((await standings()).evidence.words).toBe('7 client picks');
  });

  test.each([-1, 0, 1])('are heard of the latest %i beyond the most visitors', async (beyond) => {
    const { db, owner } = backend;
    await db.delete(sharePicks);
    const shareId = await share();
    const [[oil = ''] = [], [ink = ''] = []] = pictures;
    const visitors = Array.from({ length: mostSheets + beyond }, (_, at) => at);
    const rows = visitors.map((at) => ({
      shareId,
      // The first of all has picked something else.
      imageId: at === 0 ? ink : oil,
      visitor: `visitor ${at}`,
      pickedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, at)),
    }));
    await db.insert(sharePicks).values(rows);
    const sheets = await clientPicks.listSheets(db, owner.id, id);
    const heard = Math.min(visitors.length, mostSheets);
    expect(sheets).toHaveLength(heard);
    expect(await clientPicks.count(db, owner.id, id)).toBe(heard);
    const ofInk = sheets.flat().filter(({ variant, isChosen }) => variant === 1 && isChosen);
    expect(ofInk).toHaveLength(beyond > 0 ? 0 : 1);
  });

  test('are nobody else’s evidence', async () => {
    expect(await clientPicks.listSheets(backend.db, stranger.id, id)).toEqual([]);
    expect(await clientPicks.count(backend.db, stranger.id, id)).toBe(0);
    expect(await setCountsMarks(backend.db, stranger, id, false)).toEqual({
      ...{ ok: false, failure: { code: 'not-found' } },
    });
    expect((await standings()).evidence.isCounted).toBe(true);
  });
});
