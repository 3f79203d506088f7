import { expect, test } from 'vitest';
import { markOfKey } from '#lib/gallery/mark-key';

test.each([
  ['0', { kind: 'rate', rating: null }],
  ['1', { kind: 'rate', rating: 1 }],
  ['5', { kind: 'rate', rating: 5 }],
  ['6', null],
  ['10', null],
  ['f', { kind: 'favour' }],
  ['F', { kind: 'favour' }],
  ['Delete', { kind: 'trash' }],
  ['Backspace', { kind: 'trash' }],
  ['Escape', null],
])('%s says %o of a picture', (key, mark) => {
  expect(markOfKey(key)).toEqual(mark);
});
