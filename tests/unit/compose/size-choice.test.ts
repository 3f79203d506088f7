import { describe, expect, test } from 'vitest';
import { emptyDraft } from '#lib/compose/draft';
import { sizePresets } from '#lib/compose/size';
import { chosenPixels, customSizeAdvice, readSizeWord, sizeWord } from '#lib/compose/size-choice';

const words = [...sizePresets.map((each) => each.ratio), '1K', '2K', '4K', 'custom'];

const custom = (customWidth: string, customHeight: string) => ({
  ...emptyDraft,
  size: { choice: 'custom' } as const,
  customWidth,
  customHeight,
});

describe('the choice of size', () => {
  test('has twelve words', () => {
    expect(new Set(words).size).toBe(12);
  });

  test.each(words)('%s is read as what it is written for', (word) => {
    const size = readSizeWord(word);
    expect(size && sizeWord(size)).toBe(word);
  });

  test('knows no other word', () => {
    for (const word of ['', '5:4', '2k', '8K', 'constructor'])
      expect(readSizeWord(word)).toBeNull();
  });

  test('a preset has the pixels of the page, a token has none', () => {
    expect(chosenPixels({ ...emptyDraft, size: { choice: 'preset', ratio: '21:9' } })).toEqual({
      width: 3024,
      height: 1296,
    });
    expect(chosenPixels({ ...emptyDraft, size: { choice: 'token', token: '4K' } })).toBeNull();
  });
});

describe('the advice on a custom size', () => {
  test('is silent while the size is lawful, or while another one is chosen', () => {
    expect(customSizeAdvice(custom('2048', ' 2048 '))).toBeNull();
    expect(
      customSizeAdvice({ ...custom('1', '1'), size: { choice: 'token', token: '2K' } }),
    ).toBeNull();
  });

  test('offers the nearest lawful size', () => {
    expect(customSizeAdvice(custom('4352', '200'))?.offer).toEqual({ width: 4352, height: 272 });
  });

  test.each([
    ['', '2048'],
    ['2048', ''],
    ['2048.5', '2048'],
    ['2048', '1e3'],
    ['0', '2048'],
  ])('takes the other side for one that is no number: "%s" and "%s"', (width, height) => {
    const advice = customSizeAdvice(custom(width, height));
    expect(advice?.message).toContain('whole numbers');
    expect(advice?.offer).toEqual({ width: 2048, height: 2048 });
  });

  test('offers the default when neither side is a number', () => {
    expect(customSizeAdvice(custom('', 'wide'))?.offer).toEqual({ width: 2048, height: 2048 });
  });
});
