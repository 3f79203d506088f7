/** Longer than this, a text in place of a picture is a burden to those who have it read out. */
const longestText = 200;

/** The text that stands for a picture: its prompt, and its place where it is one of a set. */
export function alternativeText(prompt: string, position = 0, count = 1): string {
  const text = shortened(prompt, longestText);
  return count > 1 ? `${text}, ${position + 1} of ${count}` : text;
}

/** A text on one line, cut at a word where it is longer than it may be. */
export function shortened(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > longest * 0.6 ? cut.slice(0, lastSpace) : cut}…`;
}
