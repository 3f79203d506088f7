import { expect, test } from 'vitest';
import { moveItem } from '#lib/gallery/moved-item';

const ids = ['a', 'b', 'c', 'd'];

test.each([
  ['a', 2, 'bcad', 'c'],
  ['d', 0, 'dabc', null],
  ['d', -1, 'dabc', null],
  ['a', 3, 'bcda', 'd'],
  ['a', 9, 'bcda', 'd'],
  ['b', 2, 'acbd', 'c'],
  ['c', 1, 'acbd', 'a'],
])('%s moved to place %i makes %s, behind %s', (id, to, after, behind) => {
  expect(moveItem(ids, id, to)).toEqual({ ids: [...after], behind });
});

test('what stays where it is makes no new list', () => {
  expect(moveItem(ids, 'b', 1).ids).toBe(ids);
  expect(moveItem(ids, 'x', 1).ids).toBe(ids);
});
