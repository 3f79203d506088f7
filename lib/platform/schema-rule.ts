import type * as z from 'zod/mini';

/**
 * A rule as a check of a schema. The rule is a function of its own, so that a page can follow it
 * without a schema library: see docs/decisions/0013.
 *
 * @param problemOf says in a sentence what is wrong with a value, and null where nothing is
 */
export function rule<Value>(problemOf: (value: Value) => string | null) {
  return (context: z.core.ParsePayload<Value>): void => {
    const message = problemOf(context.value);
    if (message) context.issues.push({ code: 'custom', message, input: context.value });
  };
}
