import { describe, expect, test } from 'vitest';
import {
  addressProblem,
  readAddress,
  readDropped,
  sourceName,
} from '#lib/references/picture-source';

const origin = 'http://studio.local:3000';
const imageId = '0197c3a0-7b1e-7c3d-9a52-3f4b5c6d7e8f';
const elsewhere = { from: 'address', address: 'https://example.com/a/lamp.jpg' } as const;

describe('an address', () => {
  test.each([
    ['https://example.com/a/lamp.jpg', elsewhere],
    ['  https://example.com/a/lamp.jpg\n', elsewhere],
    [`${origin}/api/images/${imageId}/small`, { from: 'image', imageId }],
    [`/gallery/${imageId}`, { from: 'image', imageId }],
    ['http://example.com/lamp.jpg', null],
    [`${origin}/gallery`, null],
    ['file:///etc/passwd', null],
    ['data:image/png;base64,AAAA', null],
    ['lamp.jpg', null],
    ['', null],
  ])('"%s" is read for what it is', (text, source) => {
    expect(readAddress(text, origin)).toEqual(source);
  });

  test('that leads nowhere says what one looks like', () => {
    expect(addressProblem('', origin)).toContain('first');
    expect(addressProblem('lamp.jpg', origin)).toContain('https://');
    expect(addressProblem(elsewhere.address, origin)).toBeNull();
  });
});

describe('what is dragged here from a page', () => {
  test('is the picture rather than the page it links to', () => {
    const html =
      '<a href="https://example.com/page"><img alt="" src="https://example.com/a/lamp.jpg"></a>';
    expect(readDropped('https://example.com/page', html, origin)).toEqual(elsewhere);
  });

  test('is a picture of the studio where it is one', () => {
    const html = `<a href="/gallery/${imageId}"><img src="${origin}/api/images/${imageId}/small"></a>`;
    expect(readDropped(`${origin}/gallery/${imageId}`, html, origin)).toEqual({
      from: 'image',
      imageId,
    });
  });

  test('may be a list with remarks', () => {
    expect(readDropped(`# lamps\r\n${elsewhere.address}\r\n`, '', origin)).toEqual(elsewhere);
  });

  test('may be nothing', () => {
    expect(readDropped('', '<p>Words</p>', origin)).toBeNull();
  });
});

test('a picture is called by the end of its address until the studio has it', () => {
  expect(sourceName(elsewhere)).toBe('lamp.jpg');
  expect(sourceName({ from: 'address', address: 'https://example.com/a%20lamp.jpg?x=1' })).toBe(
    'a lamp.jpg',
  );
  expect(sourceName({ from: 'address', address: 'https://example.com/%E0%A4%A' })).toBe('%E0%A4%A');
  expect(sourceName({ from: 'address', address: 'https://example.com/' })).toBe('example.com');
});
