import { promptWithMentions } from '#lib/compose/mention';

/** The prompt of a draft with a snippet behind it. What names one of its references is a mention. */
export function withSnippet(prompt: string, snippet: string, referenceCount: number): string {
  const words = promptWithMentions(snippet, referenceCount);
  return prompt === '' || /\s$/u.test(prompt) ? `${prompt}${words}` : `${prompt} ${words}`;
}

/**
 * The prompt of a draft in a style. A style is the end of a sentence: it goes on with the last one, or
 * is a sentence of its own where that has ended.
 */
export function withStyle(prompt: string, style: string, referenceCount: number): string {
  const words = promptWithMentions(style, referenceCount);
  const before = prompt.trimEnd();
  if (before === '') return words;
  if (/[,;:、，；：]$/u.test(before)) return `${before} ${words}`;
  return /[.!?…。！？]["”’»)\]]?$/u.test(before)
    ? `${before} ${withCapital(words)}`
    : `${before}, ${words}`;
}

function withCapital(words: string): string {
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}
