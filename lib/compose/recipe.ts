import * as z from 'zod/mini';
import { promptProblem } from '#lib/compose/prompt';
import { setProblem } from '#lib/compose/set-rules';
import { pixelAdvice, wholeSidesSentence } from '#lib/compose/size';
import { rule } from '#lib/platform/schema-rule';
import { seedream40 } from '#lib/platform/seedream/models';
import { storableText } from '#lib/platform/storable-text';
import { referenceRules } from '#lib/references/reference-rules';

/**
 * The schemas of what is made, where it comes in from outside. The rules themselves are functions
 * beside this file (size.ts, prompt.ts, set-rules.ts), which the composer calls by themselves: a
 * page need not load a schema library to say that a picture is too small.
 */

/**
 * The size of a recipe. The page offers two methods that "cannot be used together", so a size is
 * one of the two, and a value that holds both does not exist.
 */
export const Size = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('token'), token: z.enum(seedream40.size.tokens) }),
  z
    .strictObject({
      method: z.literal('pixels'),
      width: z.number(wholeSidesSentence),
      height: z.number(wholeSidesSentence),
    })
    .check(rule(pixelAdvice)),
]);
export type Size = z.infer<typeof Size>;

/** SHA-256 of the bytes of a reference as they are sent. */
export const ReferenceKey = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const fewReferences = z.maxLength(
  referenceRules.maxCount,
  `At most ${referenceRules.maxCount} references can be sent.`,
);

/**
 * Everything that determines a request, as one versioned document: stored with each picture, shared
 * and remixed. A recipe that parses is lawful by the page.
 */
export const Recipe = z
  .strictObject({
    version: z.literal(1),
    model: z.literal(seedream40.id),
    prompt: z.string().check(z.overwrite(storableText), z.trim(), rule(promptProblem)),
    /** SHA-256 of each reference, in the order sent: the first is "image 1". */
    references: z.array(ReferenceKey).check(fewReferences),
    size: Size,
    /** Null asks for one picture; otherwise the model decides how many, up to the maximum. */
    set: z.nullable(z.strictObject({ maximum: z.number() })),
    watermark: z.boolean(),
  })
  .check(setFits);
export type Recipe = z.infer<typeof Recipe>;

interface SetOfRecipe {
  readonly set: { readonly maximum: number } | null;
  readonly references: readonly unknown[];
}

/** A set and its references have a limit in common. */
export function setFits(context: z.core.ParsePayload<SetOfRecipe>): void {
  const { set, references } = context.value;
  const message = set && setProblem(set.maximum, references.length);
  if (!message) return;
  context.issues.push({ code: 'custom', path: ['set', 'maximum'], message, input: set.maximum });
}
