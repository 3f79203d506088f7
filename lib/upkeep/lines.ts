/**
 * The lines of a text that comes in pieces. Only a line feed ends one: `readline` breaks at U+2028
 * and U+2029 too, which JSON and Postgres leave in a text as they are.
 *
 * @param pieces decoded, so that no character lies across two of them
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
