import { emptyRecipe } from '#lib/compose/empty-recipe';
import { mentionProblem, promptAsSent } from '#lib/compose/mention';
import { promptProblem } from '#lib/compose/prompt';
import type { Recipe } from '#lib/compose/recipe';
import { setProblem } from '#lib/compose/set-rules';
import { pixelAdvice, sizePresets } from '#lib/compose/size';
import { type SizeToken, seedream40 } from '#lib/platform/seedream/models';
import type { DraftReference } from '#lib/references/draft-reference';

/**
 * What a person is composing: like a recipe, but allowed to be unfinished. The custom width and
 * height are kept as typed, so that half a number is never lost; a preset and a token are one choice.
 */
export interface Draft {
  readonly version: 1;
  /** As it is typed: references are mentioned as "@image 1", see mention.ts. */
  readonly prompt: string;
  /** In the order they are sent: the first is "image 1". */
  readonly references: readonly DraftReference[];
  readonly size:
    | { readonly choice: 'preset'; readonly ratio: (typeof sizePresets)[number]['ratio'] }
    | { readonly choice: 'token'; readonly token: SizeToken }
    | { readonly choice: 'custom' };
  /** As typed, in pixels; kept while another size is chosen. */
  readonly customWidth: string;
  readonly customHeight: string;
  readonly isSet: boolean;
  /** As typed; kept while one picture is chosen. */
  readonly maximum: string;
  readonly watermark: boolean;
}

/** What of a draft says its size. */
export type SizeDraft = Pick<Draft, 'size' | 'customWidth' | 'customHeight'>;

export const emptyDraft: Draft = {
  version: 1,
  prompt: '',
  references: [],
  size: { choice: 'preset', ratio: '1:1' },
  customWidth: String(seedream40.size.default.width),
  customHeight: String(seedream40.size.default.height),
  isSet: false,
  maximum: '4',
  watermark: seedream40.watermark.default,
};

export interface DraftProblem {
  readonly field: 'prompt' | 'references' | 'size' | 'maximum';
  readonly message: string;
}

/**
 * The recipe that a draft stands for, or the first thing that keeps it from being one. The rules are
 * those of the schema, by which the server reads it again.
 */
export function draftToRecipe(draft: Draft): { recipe: Recipe } | { problem: DraftProblem } {
  const recipe: Recipe = {
    ...settingsOf(draft),
    references: draft.references.flatMap(({ key }) => key ?? []),
  };
  const problems: Record<DraftProblem['field'], string | null> = {
    prompt: mentionProblem(draft.prompt, draft.references.length) ?? promptProblem(recipe.prompt),
    references: unfinishedReference(draft.references),
    size: recipe.size.method === 'pixels' ? pixelAdvice(recipe.size) : null,
    maximum: recipe.set && setProblem(recipe.set.maximum, recipe.references.length),
  };
  for (const field of ['prompt', 'references', 'size', 'maximum'] as const) {
    const message = problems[field];
    if (message) return { problem: { field, message } };
  }
  return { recipe };
}

/** What keeps the references from being sent, or null. Those on their way are waited for elsewhere. */
function unfinishedReference(references: readonly DraftReference[]): string | null {
  const at = references.findIndex(({ key }) => key === null);
  const name = references[at]?.name;
  return name === undefined
    ? null
    : `Image ${at + 1}, ${name}, cannot be sent yet: mend it or remove it.`;
}

/** All of the recipe that a draft stands for but its references, unchecked. */
export function settingsOf(draft: Draft): Omit<Recipe, 'references'> {
  return {
    ...emptyRecipe,
    prompt: promptAsSent(draft.prompt).trim(),
    size: draftSize(draft),
    set: draft.isSet ? { maximum: readWhole(draft.maximum) } : null,
    watermark: draft.watermark,
  };
}

/** The size a draft has chosen, unchecked: custom sides may be anything, even NaN. */
export function draftSize(draft: SizeDraft) {
  const { size } = draft;
  if (size.choice === 'token') return { method: 'token' as const, token: size.token };
  const preset = size.choice === 'preset' && sizePresets.find((each) => each.ratio === size.ratio);
  return {
    method: 'pixels' as const,
    width: preset ? preset.width : readWhole(draft.customWidth),
    height: preset ? preset.height : readWhole(draft.customHeight),
  };
}

/** The whole number in a field, or NaN. */
export function readWhole(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
}
