import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zipNames } from '#lib/gallery/zip-name';

const id = '01a20a07-c3a3-7528-8556-24f80545cdc4';
const createdAt = new Date('2026-11-23T23:30:00Z');
const named = (prompt: string, rest: Partial<{ id: string }> = {}) => ({
  id,
  prompt,
  createdAt,
  extension: 'jpg',
  ...rest,
});

describe('the name of a picture in a ZIP', () => {
  test.each([
    ['A lighthouse at dawn', '2026-11-23-a-lighthouse-at-dawn-0545cdc4.jpg'],
    ['  “Café”,  ½ price! ', '2026-11-23-café-1-2-price-0545cdc4.jpg'],
    ['灯台、夜明け', '2026-11-23-灯台-夜明け-0545cdc4.jpg'],
    ['ＷＩＤＥ ﬁne', '2026-11-23-wide-fine-0545cdc4.jpg'],
    ['', '2026-11-23-0545cdc4.jpg'],
    ['🏖 …', '2026-11-23-0545cdc4.jpg'],
    ['../../etc/passwd', '2026-11-23-etc-passwd-0545cdc4.jpg'],
    ['C:\\con|aux?*<>:"', '2026-11-23-c-con-aux-0545cdc4.jpg'],
    ['a\u202egpj.exe', '2026-11-23-a-gpj-exe-0545cdc4.jpg'],
    ['line\r\nend. ', '2026-11-23-line-end-0545cdc4.jpg'],
  ])('for the prompt %j is %s', (prompt, name) => {
    expect(zipNames([named(prompt)], 'UTC')).toEqual([name]);
  });

  test('has the day of the person who looks', () => {
    expect(zipNames([named('sea')], 'Asia/Tokyo')).toEqual(['2026-11-24-sea-0545cdc4.jpg']);
  });

  test.each([
    [47, 47],
    [48, 48],
    [49, 48],
  ])('keeps of a word of %i letters %i', (letters, kept) => {
    const [name] = zipNames([named('a'.repeat(letters))], 'UTC');
    expect(name).toBe(`2026-11-23-${'a'.repeat(kept)}-0545cdc4.jpg`);
  });

  test('ends at a word where there is more than one', () => {
    const [name] = zipNames([named('a lighthouse on a cliff above the sea at first light')], 'UTC');
    expect(name).toBe('2026-11-23-a-lighthouse-on-a-cliff-above-the-sea-at-first-0545cdc4.jpg');
  });

  test('is another one when everything but the start of the identifier is alike', () => {
    const other = id.replace('01a2', '01a3');
    expect(zipNames([named('Sea'), named('sea', { id: other })], 'UTC')).toEqual([
      '2026-11-23-sea-0545cdc4.jpg',
      `2026-11-23-sea-${other}.jpg`,
    ]);
  });

  test('is lawful on every system and shorter than 256 bytes, whatever the prompt', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (prompt) => {
        const [name = ''] = zipNames([named(prompt)], 'UTC');
        expect(name).toMatch(/^2026-11-23-(?:[\p{L}\p{M}\p{N}]+-)*0545cdc4\.jpg$/u);
        expect(name.isWellFormed()).toBe(true);
        expect(Buffer.byteLength(name)).toBeLessThan(256);
      }),
    );
  });
});
