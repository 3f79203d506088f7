import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deedKinds } from '#lib/accounts/deed';
import { listDeeds } from '#lib/accounts/deeds';
import { makeGuestLink, revokeGuestLink } from '#lib/experiments/guests/change-links';
import { experiments } from '#lib/experiments/tables';
import { newClientKey, newId } from '#lib/id';
import { changeShareOf, makeShare, setShareState } from '#lib/shares/make-share';
import { type Backend, startBackend } from '#tests/support/backend';
import { designOf } from '#tests/support/designs';
import { libraryOf } from '#tests/support/quick-pictures';
import { openRules, shareOrder } from '#tests/support/share-orders';

let backend: Backend;

beforeAll(async () => {
  backend = await startBackend();
});

afterAll(() => backend.stop());

/** The newest lines of the log, the oldest of them first. */
async function newest(most: number) {
  const lines = await listDeeds(backend.db, null, most);
  return lines.reverse().map(({ kind, actor, details }) => ({ kind, actor, details }));
}

test('every kind of line that the log has words for is written by something', () => {
  const writers = globSync('lib/**/*.ts')
    .filter((file) => !file.endsWith('accounts/deed.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .filter((text) => text.includes('noteDeed('));
  const unwritten = deedKinds.filter((kind) => !writers.some((text) => text.includes(`'${kind}'`)));
  expect(unwritten).toEqual([]);
});

describe('the log hears', () => {
  test('of a share that is made, changed, paused and revoked, and what it gives away', async () => {
    const { db, owner } = backend;
    const picture = await libraryOf(db, owner.id).generated('a boat');
    const order = shareOrder([picture], { password: 'lantern quince' });
    const made = await makeShare(db, owner, order);
    const id = made.ok ? made.value.id : '';
    const { limits } = order;
    await changeShareOf(db, owner, { id, rules: openRules(), limits, password: null });
    await setShareState(db, owner, id, 'paused');
    await setShareState(db, owner, id, 'revoked');
    const [first, second, third, fourth] = await newest(4);
    const closed = { share: id, password: 'set', downloads: 'none', images: 1 };
    expect(first).toEqual({ kind: 'share-made', actor: 'You', details: closed });
    const open = { share: id, password: 'none', downloads: 'original' };
    expect(second).toMatchObject({ kind: 'share-changed', details: open });
    expect(third).toMatchObject({ kind: 'share-changed', details: { share: id, now: 'paused' } });
    expect(fourth).toMatchObject({ kind: 'share-revoked', details: { share: id } });
  });

  test('nothing of a share that is refused', async () => {
    const { db, owner } = backend;
    const before = await listDeeds(db, null, 1);
    expect((await setShareState(db, owner, newId(), 'paused')).ok).toBe(false);
    expect((await makeShare(db, owner, shareOrder([newId()]))).ok).toBe(false);
    expect(await listDeeds(db, null, 1)).toEqual(before);
  });

  test('of judges who are invited, and of the end of their link', async () => {
    const { db, owner } = backend;
    const experimentId = newId();
    const of = { id: experimentId, ownerId: owner.id, clientKey: newClientKey() };
    await db.insert(experiments).values({ ...of, name: 'Boats', design: designOf('a boat') });
    const order = { experimentId, name: 'Anna', asksName: false, expiresAt: null };
    const made = await makeGuestLink(db, owner, order);
    const link = made.ok ? made.value.id : '';
    await revokeGuestLink(db, owner, link);
    const details = { experiment: experimentId, link };
    expect(await newest(2)).toMatchObject([
      { kind: 'judges-invited', details },
      { kind: 'judges-link-revoked', details },
    ]);
  });
});
