import * as z from 'zod/mini';
import { scopes } from '#lib/accounts/tokens/scope';
import { storableText } from '#lib/platform/storable-text';

/** How long a token can be good for, in days. */
export const lifetimes = [7, 30, 90, 365] as const;
export type Lifetime = (typeof lifetimes)[number];

export const longestName = 60;

/** How many tokens a person has at a time; more are lost sight of. */
export const mostTokens = 50;

/** A token as a person asks for it. */
export const NewToken = z.object({
  name: z
    .string()
    .check(
      z.overwrite(storableText),
      z.trim(),
      z.minLength(1, 'Give the token a name: say what uses it.'),
      z.maxLength(longestName, `A name has at most ${longestName} characters.`),
    ),
  scopes: z.array(z.enum(scopes)).check(
    z.minLength(1, 'Choose at least one thing that the token may do.'),
    z.overwrite((chosen) => scopes.filter((scope) => chosen.includes(scope))),
  ),
  /** Null for one that is good until it is revoked. */
  days: z.nullable(z.literal(lifetimes)),
});
export type NewToken = z.infer<typeof NewToken>;
