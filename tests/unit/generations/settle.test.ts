import { describe, expect, test } from 'vitest';
import { readAnswer } from '#lib/generations/settle';

const answer = (body: string, status = 200) => ({ status, body, retryAfter: null, durationMs: 1 });
const kindOf = (body: string, status?: number) => {
  const reading = readAnswer(answer(body, status));
  return 'failure' in reading ? reading.failure.kind : null;
};

describe('an answer', () => {
  test('with links gives them in their order', () => {
    const body = '{"images":["https://b/2.jpg","https://a/1.jpg"]}';
    expect(readAnswer(answer(body))).toEqual({ links: ['https://b/2.jpg', 'https://a/1.jpg'] });
  });

  test('with one item that is no link keeps the place of it and the others', () => {
    const body = '{"images":["https://a",null,{"image_url":"https://c"}]}';
    expect(readAnswer(answer(body))).toEqual({ links: ['https://a', null, 'https://c'] });
  });

  test.each([
    [63, 63],
    [64, 64],
    [65, 64],
  ])('with %i links gives %i', (listed, read) => {
    const images = Array.from({ length: listed }, (_, at) => `https://a/${at}`);
    const reading = readAnswer(answer(JSON.stringify({ images })));
    expect('links' in reading && reading.links).toHaveLength(read);
  });

  test.each(['{"images":[]}', '{"images":null}', '{}', '{"task_id":"1"}'])(
    'of 200 with %s brought no pictures',
    (body) => {
      expect(kindOf(body)).toBe('no-images');
    },
  );

  test.each(['', 'null', '[]', '"images"', '{"images":', '{"images":1}', '<html>'])(
    'of 200 with %s may have been billed, since nobody can read it',
    (body) => {
      expect(kindOf(body)).toBe('unknown-outcome');
    },
  );

  test('with something else among its links costs none of the others', () => {
    const body = '{"images":["https://a/1.jpg",{},null,{"url":"https://a/2.jpg"}]}';
    const links = ['https://a/1.jpg', null, null, 'https://a/2.jpg'];
    expect(readAnswer(answer(body))).toEqual({ links });
  });

  test.each([
    [63, 63],
    [64, 64],
    [65, 64],
  ])('with %i links is read up to %i', (count, kept) => {
    const images = Array.from({ length: count }, (_, at) => `https://a/${at}.jpg`);
    const reading = readAnswer(answer(JSON.stringify({ images })));
    expect('links' in reading && reading.links).toEqual(images.slice(0, kept));
  });

  test.each([
    [201, 'unknown-outcome'],
    [400, 'request'],
    [429, 'rate'],
    [500, 'unknown-outcome'],
  ])('of %i is an error even when it lists links', (status, kind) => {
    expect(kindOf('{"images":["https://a/1.jpg"]}', status)).toBe(kind);
  });
});
