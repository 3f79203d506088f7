import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { changeImagesOf } from '#lib/gallery/change-images';
import { listPromptHistory } from '#lib/library/prompts/prompt-history';
import { type Backend, startBackend } from '#tests/support/backend';
import { libraryOf } from '#tests/support/quick-pictures';

let backend: Backend;
const everything = { typed: '', before: null, limit: 100 };

beforeAll(async () => {
  backend = await startBackend();
  await backend.start();
});

afterAll(() => backend.stop());

describe('beside a prompt', () => {
  test('stand the newest pictures that were made with exactly these words', async () => {
    const { db, owner } = backend;
    const library = libraryOf(db, owner.id);
    const { images } = await backend.untilState(await backend.generate('a swan'), 'done');
    const made = images.map(({ id }) => id);
    for (let picture = 0; picture < 4; picture += 1) made.push(await library.generated('a swan'));
    await library.generated('a swan, flying');
    await library.imported('a swan');
    await db.insert(users).values({ id: 'stranger', name: 'Stranger' });
    await libraryOf(db, 'stranger').generated('a swan');
    const shown = async () => {
      const { prompts } = await listPromptHistory(owner, { ...everything, typed: 'swan' });
      return prompts[0]?.pictures.map(({ id }) => id);
    };
    const newestFirst = made.reverse();
    expect(await shown()).toEqual(newestFirst.slice(0, 4));
    const [newest = ''] = newestFirst;
    await changeImagesOf(db, owner, { ids: [newest], change: { kind: 'trash', isTrashed: true } });
    expect(await shown()).toEqual(newestFirst.slice(1, 5));
  });

  test('stands how it ended the last time', async () => {
    const refused = await backend.generate('a kite that is refused [refuse]');
    const kept = await backend.generate('a kite that is made');
    await backend.untilState(refused, 'failed');
    const { images } = await backend.untilState(kept, 'done');
    const { prompts } = await listPromptHistory(backend.owner, { ...everything, typed: 'kite' });
    expect(prompts).toMatchObject([
      { lastId: kept, lastState: 'done', pictures: [{ id: images[0]?.id }] },
      { lastId: refused, lastState: 'failed', pictures: [] },
    ]);
  });
});
