import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCollection } from '#lib/gallery/collection-change';
import { collectionImages } from '#lib/gallery/tables';
import { images } from '#lib/generations/tables';
import { newId } from '#lib/id';
import { makeShare } from '#lib/shares/make-share';
import { shareAddress } from '#lib/shares/share-address';
import type { ShareSource } from '#lib/shares/share-order';
import { getShareAnswers } from '#lib/shares/share-pages';
import { picturesMax } from '#lib/shares/share-rules';
import { shareComments } from '#lib/shares/tables';
import { exportDraft, exportShare, previewDraft } from '#lib/shares/website-answer';
import { type Backend, startBackend } from '#tests/support/backend';
import { libraryOf } from '#tests/support/quick-pictures';
import { openRules, picturesOn, shareOrder } from '#tests/support/share-orders';
import { visitorRequest, visitPage } from '#tests/support/share-visits';

const inCollection = picturesMax + 1;

let backend: Backend;
let collectionId: string;
let picture: string;

beforeAll(async () => {
  backend = await startBackend();
  const { db, owner } = backend;
  picture = await libraryOf(db, owner.id).imported('a harbour');
  const [row] = await db.select().from(images).where(eq(images.id, picture));
  if (!row) throw new Error('There is no picture.');
  const more = Array.from({ length: inCollection - 1 }, () => ({ ...row, id: newId() }));
  await db.insert(images).values(more);
  const added = await addCollection(db, owner, { name: 'Harbours', parentId: null });
  collectionId = added.ok ? added.value.id : '';
  const held = [row, ...more].map(({ id }, at) => ({
    collectionId,
    imageId: id,
    ownerId: owner.id,
    position: `a${String(at).padStart(4, '0')}`,
  }));
  await db.insert(collectionImages).values(held);
}, 60_000);

afterAll(() => backend.stop());

const rules = openRules({ downloads: 'none', recipes: false, references: false });

const sourceOf = (isLive: boolean): ShareSource => ({
  kind: 'collection',
  id: collectionId,
  isLive,
});

/** How many pictures are in a website. */
async function picturesIn(answer: Response): Promise<number> {
  expect(answer.headers.get('content-type')).toBe('application/zip');
  const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  return new Set(bytes.match(/images\/\d+-small\.webp/g)).size;
}

describe('a collection with more images than a page shows', () => {
  test.each([
    ['followed', true],
    ['kept as it was', false],
  ])(
    'is seen in part and taken away whole: %s',
    async (_what, isLive) => {
      const { db, owner } = backend;
      const order = shareOrder([], { source: sourceOf(isLive), rules });
      const made = await makeShare(db, owner, order);
      const { id, token } = made.ok ? made.value : { id: '', token: '' };
      const page = await visitPage(shareAddress(token, rules));
      expect(picturesOn(page.text)).toHaveLength(picturesMax);
      const answers = await getShareAnswers(owner, id, Date.now());
      expect([answers?.count, answers?.images.length]).toEqual([inCollection, picturesMax]);
      expect(await picturesIn(await exportShare(owner, id))).toBe(inCollection);
    },
    60_000,
  );

  test('is previewed as visitors would see it, and exported whole before it is shared', async () => {
    const draft = JSON.stringify({ source: sourceOf(true), rules });
    const send = () => visitorRequest('/api/shares/export', {}, { draft });
    const preview = await (await previewDraft(backend.owner, send())).text();
    expect(picturesOn(preview)).toHaveLength(picturesMax);
    expect(await picturesIn(await exportDraft(backend.owner, send()))).toBe(inCollection);
  }, 60_000);
});

describe('more comments than a page shows', () => {
  test('leave out the oldest, never the one that was written last', async () => {
    const { db, owner } = backend;
    const made = await makeShare(db, owner, shareOrder([picture], { rules }));
    const { id: shareId, token } = made.ok ? made.value : { id: '', token: '' };
    const comments = Array.from({ length: 2001 }, (_, at) => ({
      id: newId(),
      shareId,
      imageId: picture,
      name: 'Anna',
      text: `Remark ${at}.`,
    }));
    await db.insert(shareComments).values(comments);
    const { text } = await visitPage(shareAddress(token, rules));
    expect(text).not.toContain('Remark 0.');
    expect(text.indexOf('Remark 1.')).toBeGreaterThan(0);
    expect(text.indexOf('Remark 2000.')).toBeGreaterThan(text.indexOf('Remark 1.'));
  });
});
