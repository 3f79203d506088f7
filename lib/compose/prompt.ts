import { promptAsSent } from '#lib/compose/mention';
import { seedream40 } from '#lib/platform/seedream/models';
import { imagesAskedFor } from '#lib/platform/seedream/set-mode';

/**
 * The prompt of a recipe. The page recommends at most 600 English words and refuses no length, so
 * a long prompt is warned about and sent all the same. The cap only keeps one request from filling
 * the database; it is far beyond anything the model reads.
 */
export const promptMaxCharacters = 20_000;

/** What keeps a prompt, already trimmed, from being sent, or null. */
export function promptProblem(prompt: string): string | null {
  if (prompt === '') return 'Write a prompt first: say what the picture shows.';
  if (prompt.length <= promptMaxCharacters) return null;
  return `A prompt may have at most ${promptMaxCharacters} characters; this one has ${prompt.length}.`;
}

export interface PromptLength {
  /** Words as `Intl.Segmenter` finds them, in any script. */
  readonly words: number;
  /** Chinese characters among them. */
  readonly hanCharacters: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Measures what is sent of a draft's prompt. */
export function measurePrompt(prompt: string): PromptLength {
  const sent = promptAsSent(prompt);
  let words = 0;
  for (const segment of segmenter.segment(sent)) if (segment.isWordLike) words += 1;
  return { words, hanCharacters: sent.match(/\p{Script=Han}/gu)?.length ?? 0 };
}

/** Why this prompt may be too long to be followed in full, or null. Advice, never a refusal. */
export function promptAdvice(length: PromptLength): string | null {
  const { recommendedWords, recommendedHanCharacters } = seedream40.prompt;
  if (length.hanCharacters > recommendedHanCharacters) {
    return `Over ${recommendedHanCharacters} Chinese characters the model may overlook details.`;
  }
  if (length.words > recommendedWords) {
    return `Over ${recommendedWords} words the model may overlook details.`;
  }
  return null;
}

/** How many pictures a draft's prompt asks for, or null when it names no number. A mention is none. */
export function imagesNamedIn(prompt: string): number | null {
  return imagesAskedFor(promptAsSent(prompt));
}
