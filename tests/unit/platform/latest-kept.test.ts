import { expect, test } from 'vitest';
import { LatestKept } from '#lib/platform/latest-kept';

const keys = ['a', 'b', 'c', 'd'];

/** Which of the keys are kept, asked so that asking changes nothing for those that follow. */
function kept(values: LatestKept<string>): string[] {
  return keys.filter((key) => values.get(key) !== undefined);
}

function filled(most: number, names: readonly string[]): LatestKept<string> {
  const values = new LatestKept<string>(most);
  for (const name of names) values.set(name, `value of ${name}`);
  return values;
}

test.each([
  { set: ['a', 'b'], stay: ['a', 'b'] },
  { set: ['a', 'b', 'c'], stay: ['a', 'b', 'c'] },
  { set: ['a', 'b', 'c', 'd'], stay: ['b', 'c', 'd'] },
])('of $set.length values that are set, at most three are kept: the latest', ({ set, stay }) => {
  expect(kept(filled(3, set))).toEqual(stay);
});

test('what is asked for is the latest again, and stays', () => {
  const values = filled(3, ['a', 'b', 'c']);
  expect(values.get('a')).toBe('value of a');
  values.set('d', 'value of d');
  expect(kept(values)).toEqual(['a', 'c', 'd']);
});

test('what is set anew is the latest again, and takes no second place', () => {
  const values = filled(3, ['a', 'b', 'c']);
  values.set('a', 'another');
  expect(kept(values)).toEqual(['a', 'b', 'c']);
  expect(values.get('a')).toBe('another');
  values.set('a', 'a third');
  values.set('d', 'value of d');
  expect(kept(values)).toEqual(['a', 'c', 'd']);
});

test('what is asked for in vain takes no place', () => {
  const values = filled(2, ['a', 'b']);
  expect(values.get('c')).toBeUndefined();
  expect(kept(values)).toEqual(['a', 'b']);
});

test('a value is forgotten, and only if it is still the one that was meant', () => {
  const values = filled(3, ['a', 'b', 'c']);
  values.delete('a');
  values.delete('b', 'an older value of b');
  values.delete('c', 'value of c');
  expect(kept(values)).toEqual(['b']);
});
