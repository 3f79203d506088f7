import type { Draft } from '#lib/compose/draft';
import {
  findMentions,
  mentionProblem,
  promptAsSent,
  promptWithMentions,
} from '#lib/compose/mention';
import { keepMentions } from '#lib/compose/mention-order';
import type { Variable } from '#lib/experiments/variables/variable';

/**
 * What all cells have in common of a draft: a reference that is the value of a variable is sent with
 * the cells of that value alone, or each would show the model all that are to be compared. One that
 * the template mentions by itself stays with all of them.
 */
export function commonOf(draft: Draft, variables: readonly Variable[]): Draft {
  const { prompt, references } = draft;
  const varied = new Set(variables.flatMap(({ values }) => values.flatMap(keysOf)));
  if (varied.size === 0 || mentionProblem(prompt, references.length)) return draft;
  // "image 2" without a mark means the second reference to the model, too.
  const mentioning = promptWithMentions(promptAsSent(prompt), references.length);
  const mentioned = new Set(findMentions(mentioning).map(({ number }) => number));
  const kept = references.filter(
    ({ key }, at) => key === null || !varied.has(key) || mentioned.has(at + 1),
  );
  if (kept.length === references.length) return draft;
  const before = { prompt: mentioning, gone: {} };
  return { ...draft, references: kept, prompt: keepMentions(before, references, kept).prompt };
}

function keysOf(value: Variable['values'][number]): string[] {
  return value.kind === 'reference' ? [value.key] : [];
}
