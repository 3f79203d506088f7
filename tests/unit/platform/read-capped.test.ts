import { describe, expect, test } from 'vitest';
import { readCapped, TooManyBytes } from '#lib/platform/read-capped';

async function* chunks(...sizes: number[]) {
  for (const size of sizes) yield Buffer.alloc(size, 'x');
}

describe('a stream that is read whole', () => {
  test.each([
    [[], 0],
    [[9], 9],
    [[10], 10],
    [[3, 0, 7], 10],
  ])('of %j bytes is let through under a cap of 10', async (sizes, sizeBytes) => {
    expect(await readCapped(chunks(...sizes), 10)).toHaveLength(sizeBytes);
  });

  test.each([[[11]], [[10, 1]], [[1, 10]]])('of %j bytes is refused', async (sizes) => {
    await expect(readCapped(chunks(...sizes), 10)).rejects.toThrow(TooManyBytes);
  });

  test('is left where the cap is passed, even if it never ends', async () => {
    let pulled = 0;
    let closed = false;
    async function* endless() {
      try {
        for (;;) {
          pulled += 1;
          yield Buffer.alloc(4);
        }
      } finally {
        closed = true;
      }
    }
    await expect(readCapped(endless(), 10)).rejects.toThrow(TooManyBytes);
    expect([pulled, closed]).toEqual([3, true]);
  });
});
