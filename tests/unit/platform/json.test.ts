import { expect, test } from 'vitest';
import { isRecord, readJson } from '#lib/platform/json';

test.each([
  ['{"a":1}', { a: 1 }],
  ['[1]', [1]],
  ['"words"', 'words'],
  ['null', null],
  ['', null],
  ['{"a":', null],
  ['NaN', null],
])('%j says %j', (text, value) => {
  expect(readJson(text)).toEqual(value);
});

test.each([
  [{}, true],
  [{ a: 1 }, true],
  [[], false],
  [null, false],
  ['words', false],
  [undefined, false],
])('%j has fields: %s', (value, has) => {
  expect(isRecord(value)).toBe(has);
});
