import type { Draft } from '#lib/compose/draft';
import { lengthProblems } from '#lib/compose/lint/length-rule';
import { goneProblems, unmentionedProblems } from '#lib/compose/lint/mention-rule';
import { isBlocking, type PromptProblem } from '#lib/compose/lint/prompt-problem';
import { quoteProblems } from '#lib/compose/lint/quote-rule';
import { setProblems } from '#lib/compose/lint/set-rule';
import { switchProblems } from '#lib/compose/lint/switch-rule';
import { weightProblems } from '#lib/compose/lint/weight-rule';
import { findQuotes } from '#lib/compose/quotes';

/** What of a draft its prompt is read beside. */
export type LintSubject = Pick<Draft, 'prompt' | 'references' | 'isSet' | 'maximum'>;

/**
 * Everything there is to say about a draft's prompt: first what keeps it from being sent, then advice
 * in the order of the text, then what is missing from it.
 */
export function lintPrompt({ prompt, references, isSet, maximum }: LintSubject): PromptProblem[] {
  if (prompt.trim() === '') return [];
  return inOrder([
    ...goneProblems(prompt, references.length),
    ...lintWording(prompt),
    ...(isSet ? setProblems(prompt, maximum) : []),
    ...unmentionedProblems(prompt, references.length),
    ...lengthProblems(prompt),
  ]);
}

/** What does nothing in any prompt, or something else than was meant: habits from other tools. */
export function lintWording(prompt: string): PromptProblem[] {
  const quotes = findQuotes(prompt);
  const isRendered = ({ place }: PromptProblem): boolean =>
    quotes.some(({ start, end }) => place !== null && place.start < end && place.end > start);
  // Text to be rendered is meant to the letter.
  return inOrder(
    [...weightProblems(prompt), ...switchProblems(prompt), ...quoteProblems(prompt)].filter(
      (problem) => !isRendered(problem),
    ),
  );
}

function inOrder(problems: readonly PromptProblem[]): PromptProblem[] {
  const rank = (problem: PromptProblem): number => {
    if (isBlocking(problem)) return -1;
    return problem.rule === 'length'
      ? Number.MAX_SAFE_INTEGER
      : (problem.place?.start ?? Number.MAX_SAFE_INTEGER - 1);
  };
  return problems.toSorted((one, other) => rank(one) - rank(other));
}
