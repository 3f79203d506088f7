import { expect, test } from 'vitest';
import { padded } from '#lib/upkeep/padded';
import { allOf } from '#tests/support/all-of';

async function* breaking(...chunks: readonly number[][]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Uint8Array.from(chunk);
  throw new Error('EIO: i/o error, read');
}

async function* whole(...chunks: readonly number[][]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Uint8Array.from(chunk);
}

const bytesOf = async (chunks: AsyncIterator<Uint8Array>, sizeBytes: number) => [
  ...Buffer.concat(await allOf(padded(chunks, sizeBytes))),
];

test('a file that is read to its end is as it is', async () => {
  expect(await bytesOf(whole([1, 2], [3]), 3)).toEqual([1, 2, 3]);
});

test('what the disk does not give any more is zeros', async () => {
  expect(await bytesOf(breaking([1, 2]), 5)).toEqual([1, 2, 0, 0, 0]);
  const large = await bytesOf(breaking([1]), 200_000);
  expect(large).toHaveLength(200_000);
  expect(large.filter((byte) => byte !== 0)).toEqual([1]);
});

test('a file of another length than announced has the length that was announced', async () => {
  expect(await bytesOf(whole([1, 2]), 3)).toEqual([1, 2, 0]);
  expect(await bytesOf(whole([1, 2], [3, 4]), 3)).toEqual([1, 2, 3]);
});
