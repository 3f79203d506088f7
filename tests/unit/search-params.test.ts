import { expect, test } from 'vitest';
import { firstOf } from '#lib/search-params';

test.each([
  [{ q: 'harbour' }, 'harbour'],
  [{ q: '' }, ''],
  [{ q: ['harbour', 'dawn'] }, 'harbour'],
  [{ q: [] }, null],
  [{ q: undefined }, null],
  [{}, null],
])('%j says %j', (params, said) => {
  expect(firstOf(params, 'q')).toBe(said);
});

test('what every object has by itself is not said by an address', () => {
  expect(firstOf({}, 'constructor')).toBeNull();
});
