import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findMentions,
  isGone,
  mentionProblem,
  promptAsSent,
  promptWithMentions,
} from '#lib/compose/mention';
import { anyMentioningPrompt } from '#tests/support/mentioning-prompt';

describe('a mention', () => {
  test.each([
    ['@image 1', ['@image 1']],
    ['Dress @image 1 in the colours of @image 2.', ['@image 1', '@image 2']],
    ['@image 12 and @image 1', ['@image 12', '@image 1']],
    ['@image 1’s light', ['@image 1']],
    ['把@image 1的颜色用于@image 2。', ['@image 1', '@image 2']],
    ['@Image 1, @IMAGE 2', ['@Image 1', '@IMAGE 2']],
    ['(@image 3)', ['@image 3']],
    ['@image 1@image 2', ['@image 1', '@image 2']],
    ['like @[panorama of a coast.jpg] but wider', ['@[panorama of a coast.jpg]']],
    ['image 1', []],
    ['@@image 1', []],
    ['@@[words]', []],
    ['@image1, @image, @image one, @ image 1', []],
    ['@[], @[not\nclosed], @[[nested]', []],
    ['a@b.example', []],
  ])('is found in "%s": %j', (prompt, texts) => {
    const found = findMentions(prompt).map(({ start, end }) => prompt.slice(start, end));
    expect(found).toEqual(texts);
  });

  test.each([
    ['@image 0', 3, true],
    ['@image 1', 3, false],
    ['@image 3', 3, false],
    ['@image 4', 3, true],
    ['@image 1', 0, true],
    ['@image 99999999999999999999', 10, true],
    ['@[boat.jpg]', 3, true],
  ])('"%s" beside %i references is gone: %s', (prompt, referenceCount, gone) => {
    const [mention] = findMentions(prompt);
    expect(mention && isGone(mention, referenceCount)).toBe(gone);
    expect(mentionProblem(prompt, referenceCount) !== null).toBe(gone);
  });

  test.each([
    [
      '@image 1 and @[panorama.jpg]',
      1,
      '“panorama.jpg” is mentioned and no longer a reference. Put it back or take the mention out.',
    ],
    [
      '@image 7',
      3,
      '“image 7” is mentioned and there is no such reference. Add it or take the mention out.',
    ],
    ['@image 3, @image 4 and @[panorama.jpg]', 3, '“image 4”'],
  ])('that is gone is warned about: "%s" beside %i', (prompt, referenceCount, words) => {
    expect(mentionProblem(prompt, referenceCount)).toContain(words);
  });
});

describe('a prompt with mentions', () => {
  test.each([
    ['Dress @image 1 like @image 12.', 'Dress image 1 like image 12.'],
    ['@Image 1 at dawn', 'Image 1 at dawn'],
    ['把@image 1的颜色', '把image 1的颜色'],
    ['@@image 1 to the letter', '@image 1 to the letter'],
    ['@@@image 1', '@@image 1'],
    ['@@[words]', '@[words]'],
    ['image 1, me@home.example, @2x', 'image 1, me@home.example, @2x'],
  ])('"%s" is sent as "%s"', (prompt, sent) => {
    expect(promptAsSent(prompt)).toBe(sent);
  });

  test.each([
    ['the pose of image 1', 2, 'the pose of @image 1'],
    ['Image 2 in the light of IMAGE 1', 2, '@Image 2 in the light of @IMAGE 1'],
    ['image 2', 1, 'image 2'],
    ['image 3', 3, '@image 3'],
    ['image 4', 3, 'image 4'],
    ['image 0', 3, 'image 0'],
    ['image 12', 2, 'image 12'],
    ['image 1: the pose. image 2’s light.', 2, '@image 1: the pose. @image 2’s light.'],
    ['把image 1的颜色', 1, '把@image 1的颜色'],
    ['reimage 1, image 1d, image 1:1, image 1.5', 1, 'reimage 1, image 1d, image 1:1, image 1.5'],
    ['@image 1', 1, '@@image 1'],
    ['@image 7', 1, '@@image 7'],
    ['@[words]', 0, '@@[words]'],
  ])('that is sent as "%s" with %i references is "%s"', (sent, referenceCount, prompt) => {
    expect(promptWithMentions(sent, referenceCount)).toBe(prompt);
  });

  test('made from any prompt is sent as that prompt and mentions nothing that is gone', () => {
    fc.assert(
      fc.property(anyMentioningPrompt, fc.nat(10), (sent, referenceCount) => {
        const prompt = promptWithMentions(sent, referenceCount);
        expect(promptAsSent(prompt)).toBe(sent);
        expect(mentionProblem(prompt, referenceCount)).toBeNull();
      }),
      { numRuns: 3000 },
    );
  });

  test('is read in no time even when it is made to be slow', () => {
    const begun = performance.now();
    for (const part of ['@', '@[', 'image 1', '@@[', '1']) {
      const prompt = part.repeat(20_000 / part.length);
      findMentions(prompt);
      promptWithMentions(prompt, 10);
    }
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
