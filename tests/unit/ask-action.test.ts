import { expect, test } from 'vitest';
import { heardFrom } from '#lib/ask-action';
import { failed, ok } from '#lib/result';

function words(failure: { readonly code: string } | undefined): string {
  return failure ? `refused: ${failure.code}` : 'no answer';
}

test('what was done comes with what came of it', async () => {
  expect(await heardFrom(Promise.resolve({ data: ok(3) }), words)).toEqual(ok(3));
});

test('a refusal comes in its words', async () => {
  const asked = Promise.resolve({ data: failed({ code: 'taken' }) });
  expect(await heardFrom(asked, words)).toEqual(failed('refused: taken'));
});

test.each([
  ['nothing came back', () => Promise.resolve(undefined)],
  ['what was sent could not be read', () => Promise.resolve({})],
  ['the way there is broken', () => Promise.reject(new TypeError('Failed to fetch'))],
])('there is no answer where %s', async (_, ask) => {
  expect(await heardFrom(ask(), words)).toEqual(failed('no answer'));
});
