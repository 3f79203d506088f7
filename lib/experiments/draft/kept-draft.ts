import type { Draft } from '#lib/compose/draft';
import { keepMentions } from '#lib/compose/mention-order';
import type { DraftReference } from '#lib/references/draft-reference';
import { referenceRules } from '#lib/references/reference-rules';

/** The composer's draft with the references that the server has: others cannot be asked for. */
export function keptDraft(draft: Draft): Draft {
  const references = draft.references.filter(({ key }) => key !== null);
  return { ...draft, ...withReferences(draft, references) };
}

/**
 * What becomes of a draft's references when others come behind them: none is there twice, and no more
 * than can be sent.
 */
export function withMoreReferences(
  draft: Draft,
  more: readonly DraftReference[],
): Pick<Draft, 'prompt' | 'references'> {
  const keys = new Set(draft.references.map(({ key }) => key));
  const fresh = more.filter(({ key }) => !keys.has(key) && keys.add(key));
  return withReferences(draft, [...draft.references, ...fresh].slice(0, referenceRules.maxCount));
}

/** Each mention of the prompt stays with its reference. */
function withReferences(
  { prompt, references: before }: Draft,
  references: readonly DraftReference[],
): Pick<Draft, 'prompt' | 'references'> {
  const kept = keepMentions({ prompt, gone: {} }, before, references);
  return { prompt: kept.prompt, references };
}
