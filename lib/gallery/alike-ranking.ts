import type { WeighedLexeme, WordStatistics } from '#lib/gallery/alike-queries';
import { paletteDistance, weigh } from '#lib/gallery/palette-distance';
import type { PaletteColour } from '#lib/platform/pixels/palette';

/** The identifiers of the candidates whose palettes are nearest to one, nearest first. */
export function nearestPalettes(
  palette: readonly PaletteColour[],
  candidates: ReadonlyArray<{ readonly id: string; readonly palette: PaletteColour[] | null }>,
  most: number,
): string[] {
  const own = weigh(palette);
  return candidates
    .map(({ id, palette: other }) => ({ id, distance: paletteDistance(own, weigh(other ?? [])) }))
    .sort((one, two) => one.distance - two.distance || newerFirst(one, two))
    .slice(0, most)
    .map(({ id }) => id);
}

/** Words beyond these narrow nothing any more. */
const mostLexemes = 8;

/** Together they may occur in so many pictures: each is fetched to be compared. */
const mostMatches = 5000;

/** Statistics name some thousand lexemes; what they do not name is rarer than those. */
const rarePart = 0.0005;

/** What nearly all have counts next to nothing, and not nothing. */
const mostPart = 0.99;

/**
 * The lexemes that say most of what a picture is, rarest first: as many as together occur in a few
 * thousand pictures, and one at least. Of those that are equally rare, the longest come first.
 */
export function rarestLexemes(
  lexemes: readonly string[],
  { pictures, parts }: WordStatistics,
): WeighedLexeme[] {
  const known = lexemes
    // A number alone says nothing of what is seen.
    .filter((lexeme) => /[^\d\p{P}]/u.test(lexeme))
    .map((lexeme) => ({ lexeme, part: parts.get(lexeme) ?? rarePart }))
    .sort(
      (one, two) =>
        one.part - two.part ||
        two.lexeme.length - one.lexeme.length ||
        (one.lexeme < two.lexeme ? -1 : 1),
    );
  let matches = 0;
  return known
    .slice(0, mostLexemes)
    .filter(({ part }, index) => {
      matches += part * pictures;
      return index === 0 || matches <= mostMatches;
    })
    .map(({ lexeme, part }) => ({ lexeme, weight: -Math.log(Math.min(part, mostPart)) }));
}

interface Sharing {
  readonly id: string;
  /** Null for an imported picture, which is a set of its own. */
  readonly generationId: string | null;
  readonly shared: number;
}

/** Those that share most, one of each set: the newest where several share as much. */
export function bestOfEachSet(found: readonly Sharing[], most: number): string[] {
  const best = new Map<string, Sharing>();
  for (const each of [...found].sort((a, b) => b.shared - a.shared || newerFirst(a, b))) {
    const set = each.generationId ?? each.id;
    if (!best.has(set)) best.set(set, each);
  }
  return [...best.values()].slice(0, most).map(({ id }) => id);
}

function newerFirst(one: { readonly id: string }, two: { readonly id: string }): number {
  return one.id < two.id ? 1 : -1;
}
