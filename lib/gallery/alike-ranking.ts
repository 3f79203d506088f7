import type { WeighedLexeme } from '#lib/gallery/alike-queries';
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

/** Together they are looked for in no more of the library than this. */
const largestPart = 0.05;

/** Statistics name some thousand lexemes; what they do not name is rarer than those. */
const rareFrequency = 0.0005;

/**
 * The lexemes that say most of what a picture is, rarest first: as many as together occur in a small
 * part of all pictures, and one at least. Of those that are equally rare, the longest come first.
 *
 * @param frequencies in which part of all pictures a lexeme occurs; one that is not named is rare
 */
export function rarestLexemes(
  lexemes: readonly string[],
  frequencies: ReadonlyMap<string, number>,
): WeighedLexeme[] {
  const known = lexemes
    // A number alone says nothing of what is seen.
    .filter((lexeme) => /[^\d\p{P}]/u.test(lexeme))
    .map((lexeme) => ({ lexeme, frequency: frequencies.get(lexeme) ?? rareFrequency }))
    .sort(
      (one, two) =>
        one.frequency - two.frequency ||
        two.lexeme.length - one.lexeme.length ||
        (one.lexeme < two.lexeme ? -1 : 1),
    );
  let part = 0;
  return known
    .slice(0, mostLexemes)
    .filter(({ frequency }, index) => {
      part += frequency;
      return index === 0 || part <= largestPart;
    })
    .map(({ lexeme, frequency }) => ({ lexeme, weight: -Math.log(frequency) }));
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
