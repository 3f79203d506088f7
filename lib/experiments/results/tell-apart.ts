import { shortened } from '#lib/generations/alternative-text';

/** Of a line that is cut, a word is kept whole where no more than this share of it is given for that. */
const givenForWord = 0.4;

/**
 * Texts as labels, each on one line of at most so many characters and no two alike: those that would
 * read alike lose the beginning that they share, and what is the same to its end is numbered.
 */
export function tellApart(texts: readonly string[], longest: number): string[] {
  const lines = texts.map((text) => shortened(text, Number.POSITIVE_INFINITY));
  const labels = cutApart(lines, longest);
  const counts = Map.groupBy(labels, (label) => label);
  return labels.map((label, at) =>
    (counts.get(label)?.length ?? 0) > 1 ? `${at + 1}: ${label}` : label,
  );
}

/** As much of a label as the narrow head of a row or column shows. */
const longestHead = 48;

/** Labels for heads that show only how they begin: as they are, unless heads would then look alike. */
export function headWords(labels: readonly string[]): readonly string[] {
  const heads = new Set(labels.map((label) => shortened(label, longestHead)));
  return heads.size === labels.length ? labels : tellApart(labels, longestHead);
}

function cutApart(lines: readonly string[], longest: number): string[] {
  const labels: string[] = [];
  const cut = (group: readonly number[], from: number) => {
    const labelOf = (at: number) => cutLabel(lines[at] ?? '', from, longest);
    for (const [label, alike] of Map.groupBy(group, labelOf)) {
      const words = [...new Set(alike.map((at) => lines[at] ?? ''))];
      const parting = whereTheyPart(words, longest * givenForWord);
      if (words.length > 1 && parting > from) cut(alike, parting);
      else for (const at of alike) labels[at] = label;
    }
  };
  cut([...lines.keys()], 0);
  return labels;
}

function cutLabel(line: string, from: number, longest: number): string {
  return from === 0 ? shortened(line, longest) : `…${shortened(line.slice(from), longest - 1)}`;
}

/** Where texts begin to differ, or where the word begins in which they do. */
function whereTheyPart([first = '', ...others]: readonly string[], mostBack: number): number {
  let end = first.length;
  for (const other of others) {
    let same = 0;
    while (same < end && first[same] === other[same]) same += 1;
    end = same;
  }
  const word = first.lastIndexOf(' ', end - 1) + 1;
  if (end - word < mostBack) return word;
  // A character beyond the first 65,536 is two places long.
  return /[\ud800-\udbff]/.test(first[end - 1] ?? '') ? end - 1 : end;
}
