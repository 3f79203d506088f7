/** Where a character of a text is, as editors count: lines and columns from 1. */
export function textPosition(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
