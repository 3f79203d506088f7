import * as z from 'zod/mini';
import {
  passwordMaxCharacters,
  passwordMinCharacters,
  picturesMax,
  ShareRules,
  visitsMax,
} from '#lib/shares/share-rules';

/**
 * What is shared: pictures in the order they have now, a collection as it is when it is looked at, or
 * the report of an experiment.
 */
export const ShareSource = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('images'),
    ids: z.array(z.uuid()).check(
      z.minLength(1, 'Choose at least one image.'),
      z.maxLength(picturesMax, `A share shows at most ${picturesMax} images.`),
      z.overwrite((ids) => [...new Set(ids.map((id) => id.toLowerCase()))]),
    ),
  }),
  z.strictObject({ kind: z.literal('collection'), id: z.uuid(), isLive: z.boolean() }),
  z.strictObject({ kind: z.literal('experiment'), id: z.uuid() }),
]);
export type ShareSource = z.infer<typeof ShareSource>;

/** When a share ends by itself, and for whom. */
export const ShareLimits = z.strictObject({
  /** ISO 8601 with a time zone; null for never. */
  expiresAt: z.nullable(z.iso.datetime({ offset: true, error: 'Choose a day for the end.' })),
  /** Visitors are counted once a day; null for as many as come. */
  mostVisits: z.nullable(
    z
      .int('The number of visits is a whole number.')
      .check(
        z.gte(1, 'Allow at least one visit.'),
        z.lte(visitsMax, `Allow at most ${visitsMax} visits, or as many as come.`),
      ),
  ),
});
export type ShareLimits = z.infer<typeof ShareLimits>;

/** What is typed: long enough that guessing it within the limits takes years. */
export const SharePassword = z
  .string()
  .check(
    z.minLength(
      passwordMinCharacters,
      `A password has at least ${passwordMinCharacters} characters.`,
    ),
    z.maxLength(
      passwordMaxCharacters,
      `A password has at most ${passwordMaxCharacters} characters.`,
    ),
  );

/** A share as it is asked for. */
export const ShareOrder = z.strictObject({
  source: ShareSource,
  rules: ShareRules,
  limits: ShareLimits,
  /** Null for none. */
  password: z.nullable(SharePassword),
});
export type ShareOrder = z.infer<typeof ShareOrder>;

/** A change of a share; what it shows stays the same pictures. */
export const ShareChange = z.strictObject({
  id: z.uuid(),
  rules: ShareRules,
  limits: ShareLimits,
  /** `keep` leaves the one there is; null takes it away. */
  password: z.union([z.strictObject({ keep: z.literal(true) }), z.nullable(SharePassword)]),
});
export type ShareChange = z.infer<typeof ShareChange>;

/** A page or a website of a share that is not made yet. */
export const ShareDraft = z.pick(ShareOrder, { source: true, rules: true });
export type ShareDraft = z.infer<typeof ShareDraft>;

export type ShareFailure =
  /** The share is gone; what it was to show has no image, or is somebody else's. */
  { readonly code: 'not-found' } | { readonly code: 'empty' };

/** Why a share was not made or changed. @param failure undefined where there was no answer at all */
export function shareFailureWords(failure: ShareFailure | undefined): string {
  switch (failure?.code) {
    case 'not-found':
      return 'What was to be shared is gone. Load the page again to see what is there.';
    case 'empty':
      return 'There is no image to show. Add one and share it then.';
    case undefined:
      return 'The studio did not answer. Try again.';
  }
}
