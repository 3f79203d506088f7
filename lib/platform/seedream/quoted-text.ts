/**
 * Text to be rendered stands in double quotes in a prompt: the page's own advice. Straight and
 * typographic quotes are meant alike, and the brackets that Chinese and Japanese set instead.
 */
export interface QuotedText {
  /** Where it begins and ends, its quotes included, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** What stands between two quotes: it may be several lines, and it ends with its paragraph. */
const inside = (closing: string) => String.raw`(?:[^${closing}\n]|\n(?![^\S\n]*(?:\n|$)))+`;

/** A straight quote behind a digit is a mark of inches, and behind a Latin letter it opens nothing. */
const quoted = new RegExp(
  [
    String.raw`(?<![\p{Script=Latin}\p{N}])"${inside('"')}"`,
    `“${inside('”')}”`,
    `„${inside('“”')}[“”]`,
    `「${inside('」')}」`,
    `『${inside('』')}』`,
  ].join('|'),
  'gu',
);

/** The texts to be rendered that a prompt names, from its beginning on. */
export function findQuotedTexts(prompt: string): QuotedText[] {
  return [...prompt.matchAll(quoted)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
  }));
}

/** The prompt without the texts to be rendered, a space in the place of each. */
export function withoutQuotedTexts(prompt: string): string {
  return prompt.replace(quoted, ' ');
}
