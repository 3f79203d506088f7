import { describe, expect, test } from 'vitest';
import { withSnippet, withStyle } from '#lib/library/added-words';

describe('a style', () => {
  test.each([
    ['', 'as a linocut'],
    ['A boat', 'A boat, as a linocut'],
    ['A boat  \n', 'A boat, as a linocut'],
    ['A boat,', 'A boat, as a linocut'],
    ['A boat at dawn.', 'A boat at dawn. As a linocut'],
    ['A sign that says "Open."', 'A sign that says "Open." As a linocut'],
    ['A sign that says "Open"', 'A sign that says "Open", as a linocut'],
    ['黎明的船。', '黎明的船。 As a linocut'],
  ])('goes on with %j as %j', (prompt, styled) => {
    expect(withStyle(prompt, 'as a linocut', 0)).toBe(styled);
  });
});

describe('a snippet', () => {
  test.each([
    ['', 'seen from above'],
    ['A boat', 'A boat seen from above'],
    ['A boat ', 'A boat seen from above'],
    ['A boat\n\n', 'A boat\n\nseen from above'],
  ])('stands behind %j as %j', (prompt, whole) => {
    expect(withSnippet(prompt, 'seen from above', 0)).toBe(whole);
  });
});

test('what names a reference of the draft is a mention of it, and what names none is not', () => {
  expect(withSnippet('A boat', 'like image 1 and image 2', 1)).toBe(
    'A boat like @image 1 and image 2',
  );
  expect(withStyle('A boat', 'like image 1', 0)).toBe('A boat, like image 1');
});
