import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '#lib/upkeep/lines';
import { allOf } from '#tests/support/all-of';

async function* pieces(texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}

test('only a line feed ends a line, wherever the text is cut', async () => {
  const signs = fc.constantFrom('a', '\u2028', '\u2029', '\u0085', '\r', '图', '"');
  const lines = fc.array(fc.string({ unit: signs }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(lines, fc.array(fc.nat()), async (expected, cuts) => {
      const text = expected.map((line) => `${line}\n`).join('');
      const places = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length];
      const sorted = places.toSorted((a, b) => a - b);
      const cut = sorted.slice(1).map((end, index) => text.slice(sorted[index], end));
      expect(await allOf(linesOf(pieces(cut)))).toEqual(expected);
    }),
  );
});

test('a last line needs no end', async () => {
  expect(await allOf(linesOf(pieces(['a\nb'])))).toEqual(['a', 'b']);
});
