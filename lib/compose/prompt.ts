import { promptAsSent } from '#lib/compose/mention';
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

/** No word goes across these, so that what stands between two of them is measured by itself. */
const space = /[ \t\r\n]+/;

/** The runs between spaces that were measured: at each key all of a long prompt but one is here. */
const measured = new Map<string, PromptLength>();
const mostMeasured = 5_000;

/** Measures what is sent of a draft's prompt. */
export function measurePrompt(prompt: string): PromptLength {
  let words = 0;
  let hanCharacters = 0;
  for (const run of promptAsSent(prompt).split(space)) {
    const length = measureRun(run);
    words += length.words;
    hanCharacters += length.hanCharacters;
  }
  return { words, hanCharacters };
}

function measureRun(run: string): PromptLength {
  const known = measured.get(run);
  if (known) return known;
  let words = 0;
  for (const segment of segmenter.segment(run)) if (segment.isWordLike) words += 1;
  const length = { words, hanCharacters: run.match(/\p{Script=Han}/gu)?.length ?? 0 };
  if (measured.size >= mostMeasured) measured.clear();
  measured.set(run, length);
  return length;
}

/** How many pictures a draft's prompt asks for, or null when it names no number. A mention is none. */
export function imagesNamedIn(prompt: string): number | null {
  return imagesAskedFor(promptAsSent(prompt));
}
