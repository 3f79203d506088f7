import type { ProblemPlace, PromptProblem } from '#lib/compose/lint/prompt-problem';
import { measurePrompt, type PromptLength } from '#lib/compose/prompt';
import { seedream40 } from '#lib/platform/seedream/models';

/** A prompt longer than the model is said to follow, and where in it that length is passed. */
export function lengthProblems(prompt: string): PromptProblem[] {
  const length = measurePrompt(prompt);
  const message = lengthAdvice(length);
  if (!message) return [];
  const { recommendedHanCharacters, recommendedWords } = seedream40.prompt;
  const start =
    length.hanCharacters > recommendedHanCharacters
      ? startOfNth(prompt.matchAll(/\p{Script=Han}/gu), recommendedHanCharacters)
      : startOfNth(wordsOf(prompt), recommendedWords);
  const place: ProblemPlace | null = start === null ? null : { start, end: prompt.length };
  return [{ rule: 'length', place, message, fix: null }];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

function* wordsOf(prompt: string): Generator<{ index: number }> {
  for (const segment of segmenter.segment(prompt)) if (segment.isWordLike) yield segment;
}

/** Where the one begins that comes behind so many; null when there are no more. */
function startOfNth(all: Iterable<{ readonly index: number }>, many: number): number | null {
  let passed = 0;
  for (const { index } of all) {
    if (passed === many) return index;
    passed += 1;
  }
  return null;
}

/** Why this prompt may be too long to be followed in full, or null. Advice, never a refusal. */
function lengthAdvice(length: PromptLength): string | null {
  const { recommendedWords, recommendedHanCharacters } = seedream40.prompt;
  if (length.hanCharacters > recommendedHanCharacters) {
    return `Over ${recommendedHanCharacters} Chinese characters the model may overlook details.`;
  }
  if (length.words > recommendedWords) {
    return `Over ${recommendedWords} words the model may overlook details.`;
  }
  return null;
}
