import { describe, expect, test } from 'vitest';
import { isWorthRetrying, retryDelayMs, sendTries } from '#lib/references/retry';
import { isFinal, noAnswer, readFailure } from '#lib/references/send-failure';

describe('an upload that did not get through', () => {
  test('is tried three times, each after a longer wait', () => {
    expect([1, 2, 3].map((failures) => retryDelayMs(failures, 1))).toEqual([800, 2400, null]);
    expect(retryDelayMs(1, 0)).toBe(400);
    expect(sendTries).toBe(3);
  });

  test.each([
    [0, true],
    [400, false],
    [413, false],
    [415, false],
    [499, false],
    [500, true],
    [503, true],
    [507, false],
  ])('with status %i is worth another try: %s', (status, isWorth) => {
    expect(isWorthRetrying(status)).toBe(isWorth);
  });
});

describe('the words of a refusal', () => {
  test('are the studio’s own', () => {
    const said = { code: 'damaged', message: 'lamp.jpg is damaged.' };
    expect(readFailure(said)).toEqual(said);
  });

  test.each([
    ['nothing', null],
    ['a page', '<html>'],
    ['a code that does not exist', { code: 'teapot', message: 'No' }],
    ['no message', { code: 'damaged' }],
  ])('that are %s count as no answer', (_, body) => {
    expect(readFailure(body)).toEqual(noAnswer);
  });

  test('say whether the file is at fault', () => {
    expect(isFinal({ code: 'not-a-picture', message: '' })).toBe(true);
    expect(isFinal({ code: 'disk-full', message: '' })).toBe(false);
    expect(isFinal(noAnswer)).toBe(false);
  });
});
