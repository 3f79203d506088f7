import * as z from 'zod/mini';
import { promptMaxCharacters } from '#lib/compose/prompt';
import { emptyRecipe, Recipe } from '#lib/compose/recipe';
import { sizePresets, wholeSidesSentence } from '#lib/compose/size';
import { maxImagesWith, seedream40 } from '#lib/platform/seedream/models';

/**
 * What a person is composing: like a recipe, but allowed to be unfinished. The custom width and
 * height are kept as typed, so that half a number is never lost; a preset and a token are one choice.
 */
export const Draft = z.object({
  version: z.literal(1),
  prompt: z.string().check(z.maxLength(promptMaxCharacters)),
  size: z.discriminatedUnion('choice', [
    z.object({ choice: z.literal('preset'), ratio: z.enum(sizePresets.map((each) => each.ratio)) }),
    z.object({ choice: z.literal('token'), token: z.enum(seedream40.size.tokens) }),
    z.object({ choice: z.literal('custom') }),
  ]),
  /** As typed, in pixels; kept while another size is chosen. */
  customWidth: z.string(),
  customHeight: z.string(),
  isSet: z.boolean(),
  /** As typed; kept while one picture is chosen. */
  maximum: z.string(),
  watermark: z.boolean(),
});
export type Draft = z.infer<typeof Draft>;

export const emptyDraft: Draft = {
  version: 1,
  prompt: '',
  size: { choice: 'preset', ratio: '1:1' },
  customWidth: String(seedream40.size.default.width),
  customHeight: String(seedream40.size.default.height),
  isSet: false,
  maximum: '4',
  watermark: seedream40.watermark.default,
};

export interface DraftProblem {
  readonly field: 'prompt' | 'size' | 'maximum';
  readonly message: string;
}

/**
 * The recipe that a draft stands for, or the first thing that keeps it from being one.
 * The same schema decides here and on the server.
 */
export function draftToRecipe(draft: Draft): { recipe: Recipe } | { problem: DraftProblem } {
  const parsed = Recipe.safeParse({
    ...emptyRecipe,
    prompt: draft.prompt,
    size: draftSize(draft),
    set: draft.isSet ? { maximum: readWhole(draft.maximum) } : null,
    watermark: draft.watermark,
  });
  if (parsed.success) return { recipe: parsed.data };
  const issue = parsed.error.issues[0];
  return { problem: { field: fieldOf(issue?.path[0]), message: problemMessage(issue) } };
}

/** The draft that gives a recipe again, for "Use recipe". */
export function recipeToDraft(recipe: Recipe): Draft {
  const { size } = recipe;
  const preset = sizePresets.find(
    (each) => size.method === 'pixels' && each.width === size.width && each.height === size.height,
  );
  const pixels = size.method === 'pixels' ? size : seedream40.size.default;
  return {
    version: 1,
    prompt: recipe.prompt,
    size: preset
      ? { choice: 'preset', ratio: preset.ratio }
      : size.method === 'token'
        ? { choice: 'token', token: size.token }
        : { choice: 'custom' },
    customWidth: String(pixels.width),
    customHeight: String(pixels.height),
    isSet: recipe.set !== null,
    maximum: String(recipe.set?.maximum ?? emptyDraft.maximum),
    watermark: recipe.watermark,
  };
}

/** The size a draft has chosen, unchecked: custom sides may be anything, even NaN. */
export function draftSize(draft: Draft) {
  const { size } = draft;
  if (size.choice === 'token') return { method: 'token' as const, token: size.token };
  const preset = size.choice === 'preset' && sizePresets.find((each) => each.ratio === size.ratio);
  return {
    method: 'pixels' as const,
    width: preset ? preset.width : readWhole(draft.customWidth),
    height: preset ? preset.height : readWhole(draft.customHeight),
  };
}

/** The largest set that can be asked for with so many references. */
export function largestSet(referenceCount: number): number {
  return maxImagesWith(referenceCount);
}

function readWhole(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
}

function fieldOf(path: unknown): DraftProblem['field'] {
  if (path === 'size') return 'size';
  return path === 'set' ? 'maximum' : 'prompt';
}

function problemMessage(issue: z.core.$ZodIssue | undefined): string {
  // Our own rules bring their own sentence; the rest is a field that does not hold a number yet.
  if (issue?.path[0] === 'set') return 'A set has 1 to 15 images, references included.';
  if (issue?.path[0] === 'size' && issue.code !== 'custom') return wholeSidesSentence;
  return issue?.message ?? 'This cannot be sent yet.';
}
