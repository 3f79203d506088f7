import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { asc, eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getImageFile } from '#lib/gallery/image-file';
import { fetchMissingAgain } from '#lib/generations/change-course';
import { type Generation, storedImages } from '#lib/generations/generation';
import { images } from '#lib/generations/tables';
import { type Backend, startBackend, until } from '#tests/support/backend';

let backend: Backend;

beforeAll(async () => {
  backend = await startBackend();
  await backend.start();
});

afterAll(() => backend.stop());

/** Each picture's state, or why it is missing. */
const fatesOf = (generation: Generation) =>
  generation.images.map((image) => (image.state === 'missing' ? image.missing : image.state));

describe('a call', () => {
  test('that is told to wait goes on by itself when it was told to, and is billed once', async () => {
    const prompt = 'patience [429]';
    const id = await backend.generate(prompt);
    const waiting = await until(async () => {
      const generation = await backend.see(id);
      return generation.state === 'queued' && generation.waiting;
    });
    expect(waiting).toMatchObject({ reason: 'rate', attempts: 1 });
    const seen = await backend.untilState(id, 'done');
    expect(fatesOf(seen)).toEqual(['stored']);

    const bills = await backend.bills(prompt);
    expect(bills.map(({ status, imagesBilled }) => [status, imagesBilled])).toEqual([
      [429, 0],
      [429, 0],
      [200, 1],
    ]);
    const at = bills.map((bill) => Date.parse(bill.at));
    const waits = at.slice(1).map((each, index) => each - (at[index] ?? 0));
    // Retry-After is 2 seconds.
    for (const wait of waits) expect(wait).toBeGreaterThanOrEqual(2000);
  });
});

describe('a set', () => {
  const sizes = { method: 'token', token: '1K' } as const;

  test('is kept in the order of the answer, with the dimensions of the files', async () => {
    const prompt = 'a set of 4 views of one harbour';
    const id = await backend.generate(prompt, { set: { maximum: 4 }, size: sizes });
    const generation = await backend.untilState(id);
    const [bill] = await backend.bills(prompt);
    const sent = await Promise.all((bill?.links ?? []).map(download));
    expect(generation).toMatchObject({ state: 'done', images: Array(4).fill({ state: 'stored' }) });

    const rows = await imageRows(id);
    expect(rows.map((row) => [row.position, row.contentKey])).toEqual(
      sent.map((bytes, position) => [position, sha256(bytes)]),
    );
    const dimensions = await Promise.all(sent.map((bytes) => sharp(bytes).metadata()));
    expect(rows.map(({ width, height }) => [width, height])).toEqual(
      dimensions.map(({ width, height }) => [width, height]),
    );
  });

  test('with fewer pictures than its maximum is complete', async () => {
    const prompt = 'a set of 3 views [fewer]';
    const id = await backend.generate(prompt, { set: { maximum: 3 } });
    expect(fatesOf(await backend.untilState(id))).toEqual(['stored', 'stored']);
    expect(await backend.bills(prompt)).toMatchObject([{ imagesBilled: 2 }]);
  });

  test('with a dead link keeps the others and names the missing one', async () => {
    const prompt = 'a set of 3 views [one dead link]';
    const id = await backend.generate(prompt, { set: { maximum: 3 } });
    const generation = await backend.untilState(id);
    expect(generation.state).toBe('done');
    expect(fatesOf(generation)).toEqual(['stored', 'stored', 'expired']);
    expect(await backend.bills(prompt)).toMatchObject([{ imagesBilled: 3 }]);
  });
});

describe('a picture', () => {
  test('is kept byte by byte as the link served it', async () => {
    const prompt = 'a picture to be compared';
    const id = await backend.generate(prompt);
    const [image] = storedImages(await backend.untilState(id, 'done'));
    const [bill] = await backend.bills(prompt);
    const served = await download(bill?.links[0] ?? '');
    const file = await getImageFile(backend.owner, image?.id ?? '', 'original');
    const kept = file ? await buffer(file.open()) : Buffer.alloc(0);
    expect(sha256(kept)).toBe(sha256(served));
    expect(file).toMatchObject({ key: sha256(served), sizeBytes: served.length });
  });

  test('has two smaller forms, never enlarged', async () => {
    const id = await backend.generate('a picture to be made smaller');
    const [image] = storedImages(await backend.untilState(id, 'done'));
    const sides = await Promise.all(
      (['small', 'large'] as const).map(async (variant) => {
        const file = await getImageFile(backend.owner, image?.id ?? '', variant);
        const bytes = file ? await buffer(file.open()) : Buffer.alloc(0);
        return webpSides(bytes);
      }),
    );
    expect(sides).toEqual([
      [512, 512],
      [1024, 1024],
    ]);
  });
});

describe('fetching again what is missing', () => {
  test('fetches that and nothing else, and bills nothing', async () => {
    const prompt = 'a set of 3 boats [one dead link]';
    const id = await backend.generate(prompt, { set: { maximum: 3 } });
    await backend.untilState(id, 'done');
    const before = await imageRows(id);
    const [bill] = await backend.bills(prompt);
    // The link of the first picture, which works, stands in for one that has come back to life.
    const link = bill?.links[0] ?? '';
    await backend.db
      .update(images)
      .set({ link })
      .where(eq(images.id, before[2]?.id ?? ''));

    const again = await fetchMissingAgain(backend.db, backend.owner, id);
    expect(again).toEqual({ ok: true, value: null });
    const generation = await backend.untilState(id, 'done');
    expect(fatesOf(generation)).toEqual(['stored', 'stored', 'stored']);
    const after = await imageRows(id);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after[2]?.contentKey).toBe(before[0]?.contentKey);
    expect(await backend.bills(prompt)).toEqual([bill]);
  });

  test('saves a generation of which everything was missing', async () => {
    const prompt = 'a lost picture [dead link]';
    const id = await backend.generate(prompt);
    await backend.untilState(id, 'failed');
    const other = await backend.generate('a picture that works');
    await backend.untilState(other, 'done');
    const [bill] = await backend.bills('a picture that works');
    const link = bill?.links[0] ?? '';
    await backend.db.update(images).set({ link }).where(eq(images.generationId, id));

    expect(await fetchMissingAgain(backend.db, backend.owner, id)).toMatchObject({ ok: true });
    expect(fatesOf(await backend.untilState(id, 'done'))).toEqual(['stored']);
    expect(await backend.bills(prompt)).toHaveLength(1);
  });

  test('may find it missing once more', async () => {
    const id = await backend.generate('still lost [dead link]');
    await backend.untilState(id, 'failed');
    expect(await fetchMissingAgain(backend.db, backend.owner, id)).toMatchObject({ ok: true });
    const generation = await backend.untilState(id, 'failed');
    expect(fatesOf(generation)).toEqual(['expired']);
  });

  test.each([
    ['a generation with nothing missing', 'complete'],
    ['a generation that failed without pictures', 'nothing to fetch [refuse]'],
  ])('is too late for %s', async (_what, prompt) => {
    const id = await backend.generate(prompt);
    await backend.untilState(id);
    const again = await fetchMissingAgain(backend.db, backend.owner, id);
    expect(again).toEqual({ ok: false, failure: { code: 'too-late' } });
  });
});

async function download(link: string): Promise<Buffer> {
  const response = await fetch(link);
  return Buffer.from(await response.arrayBuffer());
}

function imageRows(generationId: string) {
  return backend.db
    .select()
    .from(images)
    .where(eq(images.generationId, generationId))
    .orderBy(asc(images.position));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Of a lossy WebP, from its header (RFC 9649): sharp is told to read no such file. */
function webpSides(bytes: Buffer): number[] {
  expect(bytes.toString('latin1', 8, 16)).toBe('WEBPVP8 ');
  return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
}
