import { randomBytes } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeImagesOf } from '#lib/gallery/change-images';
import { changeShareOf, setShareState } from '#lib/shares/make-share';
import { answerWithAll } from '#lib/shares/visitor/download-all';
import { answerWithPicture } from '#lib/shares/visitor/files';
import { heldOriginals, originalLimits } from '#lib/shares/visitor/held-originals';
import { type Backend, startBackend } from '#tests/support/backend';
import { madeShare } from '#tests/support/made-share';
import { chunkFlood } from '#tests/support/odd-files';
import { libraryOf, somePicture } from '#tests/support/quick-pictures';
import { openRules, picturesOn, shareOrder } from '#tests/support/share-orders';
import { letMomentPass, segmentOf, visitorRequest, visitPage } from '#tests/support/share-visits';
import { makeTempFolder } from '#tests/support/temp-folder';
import { unzipInto } from '#tests/support/unzip-into';

let backend: Backend;
let folder: string;
let ids: string[];

beforeAll(async () => {
  folder = await makeTempFolder('download');
  backend = await startBackend();
  const library = libraryOf(backend.db, backend.owner.id);
  const raw = { width: 1000, height: 800, channels: 3 } as const;
  const noise = sharp(randomBytes(raw.width * raw.height * raw.channels), { raw });
  ids = [
    await library.imported('noise', await noise.png().toBuffer()),
    await library.generated('a harbour'),
  ];
});

afterAll(async () => {
  await backend.stop();
  await rm(folder, { recursive: true, force: true });
});

const share = () => madeShare(backend, shareOrder(ids, { rules: openRules() }));

type Reader = ReadableStreamDefaultReader<Uint8Array>;

async function download(address: string): Promise<Reader> {
  const answer = await answerWithAll(visitorRequest(`${address}/export`), segmentOf(address));
  expect(answer.status).toBe(200);
  return (answer.body as ReadableStream<Uint8Array>).getReader();
}

async function* rest(reader: Reader): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function isFree(): boolean {
  const hold = heldOriginals().hold(originalLimits.mostBytes, 'somebody else');
  hold?.letGo();
  return hold !== null;
}

describe('all of a share', () => {
  test('comes whole, and holds an original only while it is sent, in pieces', async () => {
    const { address } = await share();
    const chunks: Uint8Array[] = [];
    let held = 0;
    for await (const chunk of rest(await download(address))) {
      chunks.push(chunk);
      if (!isFree()) held += 1;
    }
    expect(held).toBeGreaterThan(5);
    expect(held).toBeLessThan(chunks.length);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThanOrEqual(256 * 1024);
    expect(isFree()).toBe(true);
    const file = join(folder, 'all.zip');
    await writeFile(file, Buffer.concat(chunks));
    unzipInto(file, join(folder, 'all'));
    expect((await readdir(join(folder, 'all', 'images'))).toSorted()).toEqual(
      ['001', '002'].flatMap((number) =>
        ['large.webp', 'original.png', 'small.webp'].map((form) => `${number}-${form}`),
      ),
    );
  });

  test('waits while others take the room', async () => {
    const { address } = await share();
    const others = heldOriginals().hold(originalLimits.mostBytes, 'somebody else');
    const reader = await download(address);
    let bytes = 0;
    const whole = (async () => {
      for await (const chunk of rest(reader)) bytes += chunk.length;
    })();
    // The page, its style and the smaller forms go out; of the original not a byte.
    await expect.poll(() => bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(1_000_000);
    others?.letGo();
    await whole;
    expect(bytes).toBeGreaterThan(2_000_000);
  });

  test('gives its room back when it is not wanted any more', async () => {
    const { address } = await share();
    const reader = await download(address);
    for await (const _ of rest(reader)) if (!isFree()) break;
    expect(isFree()).toBe(false);
    await reader.cancel();
    await expect.poll(isFree).toBe(true);
  });
});

describe('an original by itself', () => {
  async function ask(address: string, headers: Record<string, string> = {}, method = 'GET') {
    const segment = segmentOf(address);
    const [picture = ''] = picturesOn((await visitPage(address)).text);
    const asked = visitorRequest(`${address}?download`, { headers });
    return answerWithPicture(new Request(asked, { method }), segment, {
      picture,
      form: 'original',
    });
  }

  test('is held while it is sent, and not where it is known or only asked about', async () => {
    const { address } = await share();
    const answer = await ask(address);
    expect([answer.status, isFree()]).toEqual([200, false]);
    await answer.body?.cancel();
    await expect.poll(isFree).toBe(true);
    expect((await ask(address, {}, 'HEAD')).status).toBe(200);
    expect(isFree()).toBe(true);
    const etag = answer.headers.get('etag') ?? '';
    expect((await ask(address, { 'if-none-match': etag })).status).toBe(304);
    expect(isFree()).toBe(true);
  });

  test('is to be asked for again later where others take the room', async () => {
    const { address } = await share();
    const others = heldOriginals().hold(originalLimits.mostBytes, 'somebody else');
    const answer = await ask(address);
    others?.letGo();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
  });

  test('of more parts than anybody writes is not there, and takes no room', async () => {
    const library = libraryOf(backend.db, backend.owner.id);
    const bytes = chunkFlood(await somePicture());
    const id = await library.imported('very many chunks', bytes);
    const { address } = await madeShare(backend, shareOrder([id], { rules: openRules() }));
    expect((await ask(address)).status).toBe(404);
    expect(isFree()).toBe(true);
  });
});

describe('a download that has begun is broken off', () => {
  const change = (id: string, shows: object, limits: object = {}) =>
    changeShareOf(backend.db, backend.owner, {
      id,
      rules: openRules(shows),
      limits: { expiresAt: null, mostVisits: null, ...limits },
      password: { keep: true },
    });
  const trash = (isTrashed: boolean) =>
    changeImagesOf(backend.db, backend.owner, {
      ids: ids.slice(1),
      change: { kind: 'trash', isTrashed },
    });
  const expiresAt = new Date(Date.now() - 1).toISOString();
  test.each([
    [
      'the share is revoked',
      (id: string) => setShareState(backend.db, backend.owner, id, 'revoked'),
    ],
    ['the share is paused', (id: string) => setShareState(backend.db, backend.owner, id, 'paused')],
    ['its last moment comes', (id: string) => change(id, {}, { expiresAt })],
    ['originals are not given away any more', (id: string) => change(id, { downloads: 'web' })],
    ['recipes are hidden', (id: string) => change(id, { recipes: false })],
    ['a picture is deleted', () => trash(true)],
  ])('when %s', async (_what, end) => {
    const { id, address } = await share();
    const reader = await download(address);
    await reader.read();
    await end(id);
    letMomentPass(address);
    const read = async () => {
      for await (const _ of rest(reader));
    };
    await expect(read()).rejects.toThrow('may not be seen any more');
    await trash(false);
    expect(isFree()).toBe(true);
  });
});
