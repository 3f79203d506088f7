import { startNewExperiment } from '#lib/experiments/actions';
import type { ExperimentDraft } from '#lib/experiments/draft/experiment-draft';
import { mostNameLength, mostOrderBytes } from '#lib/experiments/experiment-order';
import type { Design } from '#lib/experiments/plan/design';
import { shortened } from '#lib/generations/alternative-text';
import { refusalWords } from '#lib/generations/refusal-words';
import { failed, ok, type Result } from '#lib/result';

/**
 * Starts the experiment of a draft.
 *
 * @returns its identifier, or why it was not started, in words
 */
export async function orderExperiment(
  draft: ExperimentDraft,
  design: Design,
): Promise<Result<string, string>> {
  const { clientKey, question, asked } = draft;
  const name = draft.name.trim() || shortened(design.recipe.prompt, mostNameLength);
  const order = { clientKey, name, question, asked, design };
  if (new Blob([JSON.stringify(order)]).size > mostOrderBytes) {
    return failed(
      'This is more text than one experiment can hold. Take values out, or draw a sample of a smaller table.',
    );
  }
  const answer = await startNewExperiment(order).catch(() => undefined);
  if (answer?.data?.ok) return ok(answer.data.value);
  const refusal = refusalOf(answer);
  if (refusal.code === 'conflict') return failed(conflictWords);
  const { title, advice } = refusalWords(refusal);
  return failed(`${title}. ${advice}`);
}

const conflictWords =
  'Another experiment was started from this draft already. Nothing was sent and nothing is billed. Change something in it, such as its name, and start it again.';

type Answer = Awaited<ReturnType<typeof startNewExperiment>> | undefined;

function refusalOf(answer: Answer): Parameters<typeof refusalWords>[0] {
  if (answer?.data?.ok === false) return answer.data.failure;
  if (!answer?.validationErrors) return { code: 'offline' };
  return { code: 'invalid', message: 'Something in it is not as the studio expects.' };
}
