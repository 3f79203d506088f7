import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readImageFile } from '#lib/api/image-calls';
import type { DownloadChoice } from '#lib/gallery/download-choice';
import { getDownloadFile } from '#lib/gallery/download-file';
import { bytesWhileMade, downloadLimits, heldDownloads } from '#lib/gallery/held-downloads';
import { answerWithZip, beginZip, stopZip } from '#lib/gallery/zip-download';
import { type AnswerFile, answerWithFile } from '#lib/platform/file-answer';
import { type Backend, startBackend, until } from '#tests/support/backend';
import { libraryOf } from '#tests/support/quick-pictures';

const webp = { format: 'webp', width: null } as const;
const png = { format: 'png', width: null } as const;

let backend: Backend;
/** Noise of a megapixel: its PNG has three bytes a pixel. */
let noisy: string;
let plain: string;

beforeAll(async () => {
  backend = await startBackend();
  const library = libraryOf(backend.db, backend.owner.id);
  const raw = { width: 1000, height: 1000, channels: 3 } as const;
  const noise = sharp(randomBytes(raw.width * raw.height * raw.channels), { raw });
  noisy = await library.imported('noise', await noise.png().toBuffer());
  plain = await library.generated('a harbour');
});

afterAll(() => backend.stop());

const somebody = 'somebody else';
/** Of a person who does not wait. */
const impatient = AbortSignal.abort();

const whole = () => heldDownloads().hold(downloadLimits.mostBytes, somebody);

function isFree(): boolean {
  const hold = whole();
  hold?.letGo();
  return hold !== null;
}

async function download(id: string, choice: DownloadChoice, leaving = impatient) {
  const file = await getDownloadFile(backend.owner, id, choice, leaving);
  if (!file || file === 'busy') return expect.fail(`It is ${file}.`);
  return file;
}

describe('a picture that is made for a download', () => {
  test.each([webp, png, { format: 'recipe' }] as const)(
    'is held until it is sent: %j',
    async (choice) => {
      const file = await download(plain, choice);
      expect(isFree()).toBe(false);
      const bytes = await buffer(file.open());
      expect(bytes.length).toBe(file.sizeBytes);
      expect(isFree()).toBe(true);
    },
  );

  test('is held until its reader leaves', async () => {
    const file = await download(noisy, png);
    const answer = answerWithFile(new Request('http://studio.test/'), file, true);
    const reader = answer.body?.getReader();
    await reader?.read();
    expect(isFree()).toBe(false);
    await reader?.cancel();
    await expect.poll(isFree).toBe(true);
  });

  test.each([
    ['only asked about', () => ({ method: 'HEAD' })],
    ['known', ({ key }: AnswerFile) => ({ headers: { 'if-none-match': `"${key}"` } })],
    ['asked for beyond its end', () => ({ headers: { range: 'bytes=99999999-' } })],
  ])('is not held where it is %s', async (_what, init) => {
    const file = await download(plain, png);
    const answer = answerWithFile(new Request('http://studio.test/', init(file)), file, true);
    expect([answer.body, isFree()]).toEqual([null, true]);
  });

  test('takes no more than was thought, as long as it is made and then', async () => {
    const sizeBytes = (await download(noisy, { format: 'original' })).sizeBytes;
    const size = { width: 1000, height: 1000 };
    for (const choice of [webp, png, { format: 'recipe' }] as const) {
      const file = await download(noisy, choice);
      file.letGo?.();
      const most = bytesWhileMade(size, sizeBytes, choice);
      expect(sizeBytes + file.sizeBytes, choice.format).toBeLessThanOrEqual(most);
    }
    const half = bytesWhileMade(size, sizeBytes, { format: 'png', width: 512 });
    expect(half - sizeBytes).toBe(Math.ceil(512 ** 2 * 4));
  });
});

describe('while others take the room', () => {
  test('an original is there all the same, and what is made is busy', async () => {
    const others = whole();
    try {
      expect(await getDownloadFile(backend.owner, plain, webp, impatient)).toBe('busy');
      const asked = { form: 'webp' } as const;
      expect(await readImageFile(backend.owner, plain, asked, impatient)).toMatchObject({
        ok: false,
        failure: { status: 429 },
      });
      await download(plain, { format: 'original' });
    } finally {
      others?.letGo();
    }
  });

  test('a download waits, and is made as soon as they go', async () => {
    const others = whole();
    const waiting = download(plain, webp, new AbortController().signal);
    expect(await getDownloadFile(backend.owner, plain, webp, impatient)).toBe('busy');
    others?.letGo();
    const { letGo, mediaType } = await waiting;
    letGo?.();
    expect(mediaType).toBe('image/webp');
  });

  test('one person has half of it at most, however many files they ask for', async () => {
    const files = await Promise.all(
      Array.from({ length: 100 }, () =>
        getDownloadFile(backend.owner, noisy, { format: 'recipe' }, impatient),
      ),
    );
    const made = files.filter((file) => file !== 'busy');
    expect(made.length).toBeGreaterThan(20);
    expect(made.length).toBeLessThan(100);
    const bytes = made.reduce((sum, file) => sum + (file?.sizeBytes ?? 0), 0);
    expect(bytes).toBeLessThanOrEqual(downloadLimits.mostOfOneBytes);
    const others = heldDownloads().hold(downloadLimits.mostOfOneBytes, somebody);
    expect(others).not.toBeNull();
    others?.letGo();
    for (const file of made) file?.letGo?.();
    (await download(noisy, png)).letGo?.();
    expect(isFree()).toBe(true);
  });
});

describe('a ZIP of pictures that are made', () => {
  const clock = { timeZone: 'UTC', now: 0 };

  async function begin() {
    const order = { ids: [noisy, plain], choice: png };
    const begun = await beginZip(backend.owner, order, clock);
    if (!begun.ok) return expect.fail(begun.failure.code);
    const answer = await answerWithZip(backend.owner, begun.value.ticket, false);
    const reader = answer?.body?.getReader();
    if (!reader) return expect.fail('There is no ZIP.');
    return { ticket: begun.value.ticket, reader };
  }

  test('waits for room, and gives it back when it is sent', async () => {
    const others = whole();
    const { reader } = await begin();
    let bytes = 0;
    const all = (async () => {
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        bytes += read.value.length;
      }
    })();
    await expect(getDownloadFile(backend.owner, plain, webp, impatient)).resolves.toBe('busy');
    expect(bytes).toBe(0);
    others?.letGo();
    await all;
    expect(bytes).toBeGreaterThan(3_000_000);
    expect(isFree()).toBe(true);
  });

  test('gives back what is sent and what is made ahead when it is broken off', async () => {
    const { reader } = await begin();
    for (let piece = 0; piece < 3; piece += 1) await reader.read();
    expect(isFree()).toBe(false);
    await reader.cancel();
    await until(isFree);
  });

  test('does not wait for room any more when it is canceled', async () => {
    const others = whole();
    const { reader, ticket } = await begin();
    const read = reader.read();
    stopZip(backend.owner, ticket);
    await expect(read).rejects.toThrow('stopped');
    others?.letGo();
    await until(isFree);
  });
});
