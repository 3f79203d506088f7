import { describe, expect, test } from 'vitest';
import { canCompare, compareAddress, readCompared } from '#lib/gallery/compare';
import { comparedWithin } from '#lib/gallery/compared-within';

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

  test('says what the pictures were chosen in, where that is not all there is', () => {
    const within = compareAddress([first, second], 'q=boat&order=oldest');
    expect(within).toBe(`/compare?ids=${first},${second}&q=boat&order=oldest`);
    expect(compareAddress([first, second])).toBe(`/compare?ids=${first},${second}`);
  });

  test.each([
    ['a search and its order', { q: 'boat', order: 'oldest' }, 'q=boat&order=oldest'],
    ['no place in the list', { q: 'boat', at: first }, 'q=boat'],
    ['a collection', { collection: second, q: 'boat' }, `collection=${second}`],
    ['no collection that cannot be', { collection: '../settings' }, ''],
    ['nothing else', { ids: first, next: '//elsewhere.example' }, ''],
  ])('keeps %s', (_, params, within) => {
    expect(comparedWithin(params)).toBe(within);
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
