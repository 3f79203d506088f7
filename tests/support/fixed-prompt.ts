import type { PromptProblem } from '#lib/compose/lint/prompt-problem';

/** A prompt in which every fix was pressed, from its end to its beginning. */
export function fixed(prompt: string, problems: readonly PromptProblem[]): string {
  return problems
    .flatMap(({ fix }) => fix?.edit ?? [])
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), prompt);
}
