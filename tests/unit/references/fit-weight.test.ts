import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestQuality, lighterAttempt } from '#lib/references/fit-weight';

const most = 10_000_000;
const first = { quality: bestQuality, pixels: 36_000_000 };

describe('a picture that came out too heavy', () => {
  test('as a JPEG keeps its pixels while quality is enough', () => {
    const next = lighterAttempt('jpeg', first, 11_000_000, most);
    expect(next.pixels).toBe(first.pixels);
    expect(next.quality).toBeLessThan(first.quality);
  });

  test('as a JPEG never falls below a quality of 80', () => {
    fc.assert(
      fc.property(fc.integer({ min: most + 1, max: 500_000_000 }), (sizeBytes) => {
        const next = lighterAttempt('jpeg', first, sizeBytes, most);
        expect(next.quality).toBeGreaterThanOrEqual(0.8);
      }),
    );
  });

  test('as a JPEG of the lowest quality loses pixels', () => {
    const last = { quality: 0.8, pixels: 36_000_000 };
    const next = lighterAttempt('jpeg', last, 12_000_000, most);
    expect(next.quality).toBe(0.8);
    expect(next.pixels).toBeLessThan(last.pixels);
  });

  test('as a PNG loses pixels and nothing else', () => {
    const next = lighterAttempt('png', first, 20_000_000, most);
    expect(next.quality).toBe(first.quality);
    expect(next.pixels).toBeLessThan(first.pixels / 2);
    expect(next.pixels).toBeGreaterThan(first.pixels / 3);
  });

  test('is light enough after a few tries, for any picture that shrinks with its pixels', () => {
    const anyKind = fc.constantFrom('jpeg' as const, 'png' as const);
    const bytesPerPixel = fc.double({ min: 0.1, max: 5, noNaN: true });
    const target = fc.integer({ min: 50_000, max: most });
    fc.assert(
      fc.property(anyKind, bytesPerPixel, target, (kind, weight, targetBytes) => {
        let attempt = first;
        const weigh = () =>
          attempt.pixels * weight * (kind === 'jpeg' ? attempt.quality / bestQuality : 1);
        let tries = 0;
        for (; weigh() > targetBytes; tries += 1) {
          attempt = lighterAttempt(kind, attempt, weigh(), targetBytes);
        }
        expect(tries).toBeLessThan(12);
      }),
    );
  });
});
