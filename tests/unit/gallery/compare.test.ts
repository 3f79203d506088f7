import { describe, expect, test } from 'vitest';
import { canCompare, compareAddress, readCompared } from '#lib/gallery/compare';

const ids = Array.from({ length: 5 }, (_, at) => `01a209df-70aa-77e9-8559-c44654ae5f7${at}`);
const [first = '', second = ''] = ids;

describe('the address of a comparison', () => {
  test.each([
    [1, false],
    [2, true],
    [4, true],
    [5, false],
  ])('of %i pictures can be: %s', (count, can) => {
    expect(canCompare(count)).toBe(can);
  });

  test.each([
    [4, 4, false],
    [5, 4, true],
  ])('of %i names %i, and says whether it is cut: %s', (count, named, isCut) => {
    const asked = ids.slice(0, count);
    expect(readCompared(asked.join())).toEqual({ ids: asked.slice(0, named), isCut });
  });

  test('is read as it was written', () => {
    const { searchParams } = new URL(compareAddress([second, first]), 'http://studio');
    expect(readCompared(searchParams.get('ids') ?? '')).toEqual({
      ids: [second, first],
      isCut: false,
    });
  });

  test.each([
    ['nothing', ''],
    ['no identifier', 'one,two'],
    ['a part of one', first.slice(1)],
  ])('that names %s names no picture', (_, text) => {
    expect(readCompared(text).ids).toEqual([]);
  });

  test('takes a picture that is named twice once, in whatever letters', () => {
    expect(readCompared(`${first},${first.toUpperCase()},${second}`).ids).toEqual([first, second]);
  });
});
