import { isId } from '#lib/id';

/** As many pictures can be selected at once; who needs more searches for less. */
export const mostIds = 20_000;

/** What stands on the last line where there are more than were given. */
const more = 'more';

export interface IdLines {
  readonly ids: readonly string[];
  readonly hasMore: boolean;
}

/** Identifiers as lines of a text. */
export function writeIdLines({ ids, hasMore }: IdLines): string {
  return [...ids, ...(hasMore ? [more] : [])].map((line) => `${line}\n`).join('');
}

export function readIdLines(text: string): IdLines {
  const lines = text.split('\n').filter(Boolean);
  return { ids: lines.filter(isId), hasMore: lines.at(-1) === more };
}
