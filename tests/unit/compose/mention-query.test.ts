import { describe, expect, test } from 'vitest';
import { chooseMention, matchReferences, mentionQueryAt } from '#lib/compose/mention-query';

const names = ['boat.jpg', 'Panorama.jpg', 'IMG_2034.png', 'émail.png'];
const references = names.map((name, index) => ({
  id: `tile-${index}`,
  name,
  key: null,
  originalKey: null,
}));

describe('a mention that is being typed', () => {
  test.each([
    ['@', ''],
    ['Dress @', ''],
    ['Dress @pan', 'pan'],
    ['(@2', '2'],
    ['line\n@im', 'im'],
    ['@image ', 'image '],
    ['把@boat', 'boat'],
    [`@${'x'.repeat(40)}`, 'x'.repeat(40)],
    [`@${'x'.repeat(41)}`, null],
    ['', null],
    ['Dress', null],
    ['me@home', null],
    ['é@home', null],
    ['@@', null],
    ['@pan and', null],
    ['@image 1', null],
    ['@[boat', null],
  ])('"%s" asks for %j', (typed, words) => {
    expect(mentionQueryAt(`${typed} rest`, typed.length)?.words ?? null).toBe(words);
  });

  test('is known by its place', () => {
    expect(mentionQueryAt('Dress @pan', 10)).toEqual({ start: 6, end: 10, words: 'pan' });
    expect(mentionQueryAt('Dress @pan', 8)).toEqual({ start: 6, end: 8, words: 'p' });
  });

  test.each([
    ['', [1, 2, 3, 4]],
    ['ima', [1, 2, 3, 4]],
    ['image ', [1, 2, 3, 4]],
    ['pan', [2]],
    ['PAN', [2]],
    ['jpg', [1, 2]],
    ['2', [2, 3]],
    ['E\u0301mail', [4]],
    ['nothing', []],
  ])('"@%s" offers %j', (words, numbers) => {
    expect(matchReferences(words, references).map(({ number }) => number)).toEqual(numbers);
  });

  test('"@1" offers the first, then the tenth', () => {
    const ten = Array.from({ length: 10 }, () => ({
      id: '',
      name: '',
      key: null,
      originalKey: null,
    }));
    expect(matchReferences('1', ten).map(({ number }) => number)).toEqual([1, 10]);
  });

  test.each([
    ['Dress @pan', '', 'Dress @image 2 '],
    ['Dress @', ' at dawn', 'Dress @image 2 at dawn'],
    ['Dress @', ', at dawn', 'Dress @image 2, at dawn'],
    ['Dress @', '\nat dawn', 'Dress @image 2\nat dawn'],
    ['Dress @', 'at dawn', 'Dress @image 2 at dawn'],
  ])('"%s" before "%s" becomes "%s"', (typed, rest, then) => {
    const prompt = typed + rest;
    const query = mentionQueryAt(prompt, typed.length);
    if (!query) throw new Error('Nothing is being typed.');
    const { start, end, text } = chooseMention(prompt, query, 2);
    expect(prompt.slice(0, start) + text + prompt.slice(end)).toBe(then);
  });
});
