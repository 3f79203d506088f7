import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRange } from '#lib/platform/byte-range';

const etag = '"abc"';
const sizeBytes = 1000;

const read = (range: string | null, ifRange?: string, size = sizeBytes) =>
  readRange(
    new Headers({ ...(range && { range }), ...(ifRange && { 'if-range': ifRange }) }),
    size,
    etag,
  );

describe('a range', () => {
  test.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=0-499', { start: 0, end: 499 }],
    ['bytes=500-', { start: 500, end: 999 }],
    ['bytes=0-', { start: 0, end: 999 }],
    ['bytes=999-999', { start: 999, end: 999 }],
    ['bytes=999-', { start: 999, end: 999 }],
    ['bytes=0-998', { start: 0, end: 998 }],
    ['bytes=0-999', { start: 0, end: 999 }],
    ['bytes=0-1000', { start: 0, end: 999 }],
    ['bytes=0-99999999999999999999', { start: 0, end: 999 }],
    ['bytes=-1', { start: 999, end: 999 }],
    ['bytes=-999', { start: 1, end: 999 }],
    ['bytes=-1000', { start: 0, end: 999 }],
    ['bytes=-1001', { start: 0, end: 999 }],
  ])('"%s" of 1000 bytes is %j', (range, part) => {
    expect(read(range)).toEqual(part);
  });

  test.each(['bytes=1000-', 'bytes=1000-1001', 'bytes=99999999999999999999-', 'bytes=-0'])(
    '"%s" of 1000 bytes cannot be satisfied',
    (range) => {
      expect(read(range)).toBe('unsatisfiable');
    },
  );

  test.each([
    null,
    'bytes=-',
    'bytes=',
    'bytes=2-1',
    'bytes=0-1,3-4',
    'bytes=0-1, 3-4',
    'items=0-1',
    'bytes 0-1',
    'bytes=a-b',
    'bytes=1.5-2',
    'bytes=--1',
    'bytes=0x1-2',
    'BYTES=٠-١',
  ])('"%s" means the whole file', (range) => {
    expect(read(range && encodeURI(range))).toBeNull();
  });

  test.each([
    [etag, { start: 0, end: 9 }],
    ['"other"', null],
    ['W/"abc"', null],
    ['Wed, 21 Oct 2015 07:28:00 GMT', null],
  ])('on condition of %s is %j', (condition, part) => {
    expect(read('bytes=0-9', condition)).toEqual(part);
  });

  test('lies within the file, whatever was asked for', () => {
    const number = fc.option(fc.bigInt({ min: 0n, max: 10n ** 30n }), { nil: '' });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1, max: 10_000 }), (from, to, size) => {
        const part = read(`bytes=${from}-${to}`, undefined, size);
        if (part === null || part === 'unsatisfiable') return;
        expect(part.start).toBeGreaterThanOrEqual(0);
        expect(part.end).toBeLessThan(size);
        expect(part.end).toBeGreaterThanOrEqual(part.start);
      }),
    );
  });
});
