import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { keyWords } from '#lib/accounts/key-state';
import {
  getKeyState,
  loadProviderKey,
  removeProviderKey,
  setProviderKey,
} from '#lib/accounts/provider-key';
import { seal, unseal } from '#lib/accounts/sealed-text';
import { keyFor } from '#lib/accounts/secret';
import { deeds, providerKeys } from '#lib/accounts/tables';
import { heedChangedKey } from '#lib/generations/changed-key';
import { getStop } from '#lib/generations/gate';
import { countKeyless, sleepWithoutKey, wakeForKey } from '#lib/generations/keyless-orders';
import { generations } from '#lib/generations/tables';
import { provider, takeSetKey, withoutSecret } from '#lib/platform/env';
import { type Backend, startBackend, until } from '#tests/support/backend';
import { type DemoProcess, startDemo } from '../../scripts/demo-process.ts';

const key = 'sk_Canary-set-in-settings';

let backend: Backend;
/** Stands in for the provider that bills; the studio's own demo is another process. */
let billing: DemoProcess;

beforeAll(async () => {
  billing = await startDemo({ secondsPerImage: 0, linkSeconds: 3600, art: 'quick' });
  backend = await startBackend({ settings: { SEEDREAM_BASE_URL: billing.url } });
}, 60_000);

afterAll(async () => {
  await backend.stop();
  billing.stop();
});

afterEach(async () => {
  await removeProviderKey(backend.db, backend.owner);
});

const set = (text: string) => setProviderKey(backend.db, backend.owner, text);

const isQueued = eq(generations.state, 'queued');

async function billsOf(url: string, prompt: string): Promise<number> {
  const bills = (await (await fetch(`${url}/demo/bills`)).json()) as { prompt: string }[];
  return bills.filter((bill) => bill.prompt === prompt).length;
}

describe('a key that is set in Settings', () => {
  test('stands in its row encrypted, and differently each time', async () => {
    await set(key);
    const [first] = await backend.db.select().from(providerKeys);
    await set(key);
    const [second] = await backend.db.select().from(providerKeys);
    expect(JSON.stringify([first, second])).not.toContain('Canary');
    expect(Buffer.from(first?.sealed ?? '', 'base64url').toString('latin1')).not.toContain(
      'Canary',
    );
    expect(first?.sealed).not.toBe(second?.sealed);
  });

  test('is told of by its day and whoever set it, and by nothing of itself', async () => {
    expect(await getKeyState(backend.db)).toEqual({ from: 'nowhere' });
    await set(key);
    const state = await getKeyState(backend.db);
    expect(state).toEqual({
      from: 'settings',
      since: expect.any(String),
      by: expect.any(String),
      isReadable: true,
    });
    const words = keyWords({ ...state, since: '2026-11-26T23:30:00.000Z' } as typeof state, 'UTC');
    expect(words).toMatch(/^A key is set, since 26 November 2026, by .+\.$/);
  });

  test('is called with from then on, and no more once it is removed', async () => {
    expect(provider()).toMatchObject({ kind: 'demo' });
    await set(key);
    expect(provider()).toEqual({ kind: 'seedream', baseUrl: billing.url, apiKey: key });
    await set(`${key}-2`);
    expect(provider().apiKey).toBe(`${key}-2`);
    await removeProviderKey(backend.db, backend.owner);
    expect(provider()).toMatchObject({ kind: 'demo' });
  });

  test('is written into the log of the studio as set, changed and removed, without itself', async () => {
    const before = await backend.db.$count(deeds);
    await set(key);
    await set(`${key}-2`);
    await removeProviderKey(backend.db, backend.owner);
    await removeProviderKey(backend.db, backend.owner);
    const lines = (await backend.db.select().from(deeds).orderBy(deeds.id)).slice(before);
    expect(lines.map(({ kind, actorId }) => [kind, actorId])).toEqual([
      ['key-set', 'local'],
      ['key-changed', 'local'],
      ['key-removed', 'local'],
    ]);
    expect(JSON.stringify(lines)).not.toContain('Canary');
  });

  test('stands in no text that is logged, not even after it was changed', async () => {
    await set(key);
    await set('sk_another-one');
    const text = withoutSecret(`refused: Bearer ${key}, https://x.test/?key=${key}`);
    expect(text).toBe('refused: Bearer [key], https://x.test/?key=[key]');
    expect(withoutSecret('sk_another-one')).toBe('[key]');
  });

  test('is found by another process, and by this one after a start', async () => {
    await set(key);
    takeSetKey(null);
    expect(provider().kind).toBe('demo');
    expect(await loadProviderKey(backend.db)).toBe('read');
    expect(provider().apiKey).toBe(key);
  });

  test('is not used where it was sealed with another secret or was changed, and Settings says so', async () => {
    await set(key);
    const foreign = seal(key, Buffer.alloc(32, 7), 'seedream');
    await backend.db.update(providerKeys).set({ sealed: foreign });
    expect(await loadProviderKey(backend.db)).toBe('unreadable');
    expect(provider().kind).toBe('demo');
    const state = await getKeyState(backend.db);
    expect(state).toMatchObject({ from: 'settings', isReadable: false });
    expect(keyWords(state, 'UTC')).toContain('Set the key again');
  });
});

describe('what is sealed', () => {
  test('is read with its own key and for its own purpose only', () => {
    const sealed = seal(key, keyFor('provider-key'), 'seedream');
    expect(unseal(sealed, keyFor('provider-key'), 'seedream')).toBe(key);
    expect(unseal(sealed, keyFor('sessions'), 'seedream')).toBeNull();
    expect(unseal(sealed, keyFor('provider-key'), 'another')).toBeNull();
    const changed = Buffer.from(sealed, 'base64url');
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    expect(unseal(changed.toString('base64url'), keyFor('provider-key'), 'seedream')).toBeNull();
    expect(unseal('', keyFor('provider-key'), 'seedream')).toBeNull();
  });
});

describe('a start that does not find the key', () => {
  const prompts = ['the first that waits for its key', 'the second that waits for its key'];

  test('sends what was accepted with it to nobody and cancels nothing, until there is one', async () => {
    await set(key);
    const ids = [];
    for (const prompt of prompts) ids.push(await backend.generate(prompt));
    // Sealed by a studio with another secret, as a backup on a new machine is.
    const foreign = seal(key, Buffer.alloc(32, 7), 'seedream');
    await backend.db.update(providerKeys).set({ sealed: foreign });
    await backend.start();
    const waiting = { state: 'queued', waiting: { reason: 'key', until: null } };
    expect(await Promise.all(ids.map(backend.see))).toMatchObject([waiting, waiting]);
    // The demo goes on beside them.
    await backend.untilState(await backend.generate('made by the demo meanwhile'), 'done');
    expect(await Promise.all(ids.map(backend.see))).toMatchObject([waiting, waiting]);
    expect(await countKeyless()).toBe(2);
    await set(key);
    await heedChangedKey(backend.db);
    for (const id of ids) await backend.untilState(id, 'done');
    for (const prompt of prompts) {
      expect(await billsOf(billing.url, prompt)).toBe(1);
      expect(await billsOf(backend.demoUrl, prompt)).toBe(0);
    }
    expect(await countKeyless()).toBe(0);
  });
});

/** From here on by the worker of that start. */
describe('with a worker that is running', () => {
  test('a refused key that comes back wakes nobody, and another one all', async () => {
    await set('wrong-key');
    const ids = [await backend.generate('refused once'), await backend.generate('behind it')];
    const waitFor = (reason: string) =>
      until(async () => {
        const all = await Promise.all(ids.map(backend.see));
        return all.every((each) => each.state === 'queued' && each.waiting?.reason === reason);
      });
    await waitFor('stopped');
    await removeProviderKey(backend.db, backend.owner);
    await sleepWithoutKey(backend.db);
    await waitFor('key');
    await set('wrong-key');
    await wakeForKey(backend.db);
    await waitFor('stopped');
    await set(key);
    await heedChangedKey(backend.db);
    for (const id of ids) expect(await backend.untilState(id)).toMatchObject({ state: 'done' });
  });

  test('what waits for the provider is canceled where a person removes the key', async () => {
    await set('wrong-key');
    await heedChangedKey(backend.db);
    const waiting = await backend.generate('accepted with a key that is removed');
    await until(() => getStop(backend.db));
    await removeProviderKey(backend.db, backend.owner);
    await heedChangedKey(backend.db);
    expect(await backend.untilState(waiting)).toMatchObject({ state: 'canceled' });
    await set(key);
    await heedChangedKey(backend.db);
  });

  test('a studio that began as a demo makes the next picture at the provider', async () => {
    const demo = await backend.untilState(await backend.generate('made by the demo'));
    expect(demo).toMatchObject({ state: 'done', provider: 'demo' });
    await set(key);
    await heedChangedKey(backend.db);
    const real = await backend.untilState(await backend.generate('made with the key'));
    expect(real).toMatchObject({ state: 'done', provider: 'seedream' });
    expect(await billsOf(billing.url, 'made with the key')).toBe(1);
    expect(await billsOf(backend.demoUrl, 'made with the key')).toBe(0);
  });

  test('what waits for the demo is canceled, and reaches nobody who bills', async () => {
    await backend.generate('stops the demo [wrong key]');
    await until(() => getStop(backend.db));
    const waiting = await backend.generate('accepted as a demo');
    await set(key);
    await heedChangedKey(backend.db);
    expect(await backend.untilState(waiting, 'canceled')).toMatchObject({ provider: 'demo' });
    expect(await billsOf(billing.url, 'accepted as a demo')).toBe(0);
    expect(await backend.db.$count(generations, isQueued)).toBe(0);
  });

  test('a key that was refused stops the queue, and another lets it go on', async () => {
    await set('wrong-key');
    await heedChangedKey(backend.db);
    const waiting = await backend.generate('sent with a key that is refused');
    await until(() => getStop(backend.db));
    expect((await getStop(backend.db))?.failure.kind).toBe('key');
    await set(key);
    await heedChangedKey(backend.db);
    expect(await getStop(backend.db)).toBeNull();
    expect(await backend.untilState(waiting)).toMatchObject({ state: 'done' });
  });
});
