import * as z from 'zod/mini';
import { ReferenceKey, Size } from '#lib/compose/recipe';
import { sizeLabel } from '#lib/compose/size';
import { isVariableName } from '#lib/experiments/template/template';
import { storableText } from '#lib/platform/storable-text';

/** What the values of a variable are: words in the prompt, or something else of the recipe. */
export const variableKinds = ['words', 'size', 'set', 'reference'] as const;
export type VariableKind = (typeof variableKinds)[number];

export const mostVariables = 20;
export const mostValues = 10_000;
export const mostCharacters = 4000;

export const VariableValue = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('words'),
    text: z.string().check(z.overwrite(storableText), z.maxLength(mostCharacters)),
  }),
  z.strictObject({ kind: z.literal('size'), size: Size }),
  /** Null asks for one picture; otherwise for a set of up to so many. */
  z.strictObject({ kind: z.literal('set'), maximum: z.nullable(z.int()) }),
  /** A reference of the owner's, and its number among those of the draft, if it has one. */
  z.strictObject({
    kind: z.literal('reference'),
    key: ReferenceKey,
    number: z.optional(z.int().check(z.gte(1))),
  }),
]);
export type VariableValue = z.infer<typeof VariableValue>;

/** An axis of an experiment: a name, and the values that it takes. */
export const Variable = z.strictObject({
  name: z.string().check(z.refine(isVariableName)),
  values: z.array(VariableValue).check(z.minLength(1), z.maxLength(mostValues)),
});
export type Variable = z.infer<typeof Variable>;

/** A value as a person reads it. */
export function valueLabel(value: VariableValue): string {
  switch (value.kind) {
    case 'words':
      return value.text;
    case 'size':
      return sizeLabel(value.size);
    case 'set':
      return value.maximum === null ? 'one picture' : `a set of up to ${value.maximum}`;
    case 'reference':
      return `reference ${value.number ?? value.key.slice(0, 8)}`;
  }
}

/**
 * The same at the head of a row or column of results: a reference always has a number there, since a
 * part of a key says nothing to a person, and to a stranger which file it is.
 *
 * @param index of the value in its variable, from 0
 */
export function headLabel(value: VariableValue, index: number): string {
  return value.kind === 'reference' ? `reference ${value.number ?? index + 1}` : valueLabel(value);
}
