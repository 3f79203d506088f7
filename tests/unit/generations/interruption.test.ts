import { expect, test } from 'vitest';
import { interruptionWords } from '#lib/generations/interruption';

test.each([
  [
    { wentOn: 2, unknown: 1 },
    'The studio was interrupted. 2 orders went on from where they were, 1 order may have been billed and is shown as unknown. Nothing was sent twice.',
  ],
  [
    { wentOn: 1, unknown: 0 },
    'The studio was interrupted. 1 order went on from where it was. Nothing was sent twice.',
  ],
  [
    { wentOn: 0, unknown: 3 },
    'The studio was interrupted. 3 orders may have been billed and are shown as unknown. Nothing was sent twice.',
  ],
])('an interruption of %o is told in a sentence', (found, words) => {
  expect(interruptionWords(found)).toBe(words);
});
