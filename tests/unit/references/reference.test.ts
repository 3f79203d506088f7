import { describe, expect, test } from 'vitest';
import type { PictureFacts } from '#lib/references/picture-facts';
import { findingOfKind, findingsOf } from '#lib/references/reference';
import { limitCases } from '#tests/support/reference-limits';

const lawful: PictureFacts = {
  kind: 'jpeg',
  width: 4032,
  height: 3024,
  orientation: 1,
  sizeBytes: 2_000_000,
  bitDepth: 8,
  colour: 'rgb',
  hasAlpha: false,
  foreignProfile: null,
};

const sentencesOf = (facts: Partial<PictureFacts>) =>
  findingsOf({ ...lawful, ...facts }).map(({ sentence }) => sentence);

describe('a reference', () => {
  test.each(limitCases)('of $title: $says', ({ width, height, sizeBytes, says }) => {
    const found = sentencesOf({ width, height, sizeBytes: sizeBytes ?? 1000 });
    if (says === null) expect(found).toEqual([]);
    else expect(found.join(' ')).toContain(says);
  });

  test('is measured upright: a tall strip that is stored lying is a tall strip', () => {
    const lying = findingsOf({ ...lawful, width: 3000, height: 900, orientation: 6 });
    expect(lying.map(({ code }) => code)).toEqual(['shape', 'orientation']);
    expect(lying[0]?.sentence).toBe('900 × 3000 is 1:3.3; references may be at most 1:3.');
  });

  test('beyond a limit is described in its own numbers', () => {
    expect(sentencesOf({ width: 4032, height: 756 })).toEqual([
      '4032 × 756 is 5.3:1; references may be at most 3:1.',
    ]);
    expect(sentencesOf({ width: 10_328, height: 7760 })).toEqual([
      '10328 × 7760 is 80.1 megapixels; references may have at most 36 (6000 × 6000).',
    ]);
    expect(sentencesOf({ sizeBytes: 12_400_000 })).toEqual([
      '12.4 MB is too heavy; references may have at most 10 MB.',
    ]);
  });

  test('just over a limit is never rounded onto it', () => {
    expect(sentencesOf({ width: 3001, height: 1000 })[0]).toContain('is 3.001:1');
    expect(sentencesOf({ sizeBytes: 10_000_001 })[0]).toContain('10.000001 MB');
  });

  test.each([
    ['turned', { orientation: 8 }, 'has to be set upright'],
    ['of 16 bits', { bitDepth: 16 }, '16 bits a channel'],
    ['of CMYK', { colour: 'cmyk' }, 'CMYK, for print'],
    ['of Display P3', { foreignProfile: 'Display P3' }, 'colours are in Display P3'],
    ['of HEIC', { kind: 'heic' }, 'a HEIC file; references are sent as JPEG or PNG'],
  ] as const)('%s can be mended and says so', (_what, facts, says) => {
    const [finding, ...others] = findingsOf({ ...lawful, ...facts });
    expect(finding?.sentence).toContain(says);
    expect(finding?.canMend).toBe(true);
    expect(others).toEqual([]);
  });

  test('with a side under 15 px cannot be mended, whatever else can', () => {
    const found = findingsOf({ ...lawful, width: 2000, height: 14 });
    expect(found.map(({ code, canMend }) => [code, canMend])).toEqual([
      ['too-small', false],
      ['shape', true],
    ]);
  });

  test('known by its kind alone has only that against it', () => {
    expect(findingOfKind('webp')?.code).toBe('format');
    expect(findingOfKind('png')).toBeNull();
  });
});
