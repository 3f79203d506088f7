import * as z from 'zod/mini';
import { storableLine } from '#lib/platform/storable-text';

export const longestLinkName = 60;
export const longestGuestName = 60;

/** Links of an experiment that were not revoked: more are lost sight of. */
export const mostLinks = 100;
/** Browsers that have voted by one link: more are no client team. */
export const mostGuests = 500;
/** Browsers at one link that come from one address: it cannot use the link up for the others. */
export const mostGuestsOfAddress = 50;
/** Votes of one guest: somebody who judges a pair every three seconds has them after two hours. */
export const mostGuestVotes = 2400;
/** Votes by one link, of all its guests: more tell nothing new, and each fit reads them all. */
export const mostLinkVotes = 20_000;

/** What the owner of an experiment sets about a link. */
export const GuestLinkOrder = z.strictObject({
  name: z
    .string()
    .check(
      z.overwrite(storableLine),
      z.trim(),
      z.minLength(1, 'Give the link a name: say who judges by it.'),
      z.maxLength(longestLinkName, `A name has at most ${longestLinkName} characters.`),
    ),
  /** Whether guests are asked what they are called. */
  asksName: z.boolean(),
  /** ISO 8601 with a time zone; null for never. */
  expiresAt: z.nullable(z.iso.datetime({ offset: true, error: 'Choose a day for the end.' })),
});
export type GuestLinkOrder = z.infer<typeof GuestLinkOrder>;

/** The same with the experiment that it is for. */
export const NewGuestLink = z.extend(GuestLinkOrder, { experimentId: z.uuid() });
export type NewGuestLink = z.infer<typeof NewGuestLink>;

/** What a guest says who is asked for a name, and need not give one. */
export const GuestNaming = z.strictObject({
  name: z
    .string()
    .check(
      z.overwrite(storableLine),
      z.trim(),
      z.maxLength(longestGuestName, `A name has at most ${longestGuestName} characters.`),
    ),
});
export type GuestNaming = z.infer<typeof GuestNaming>;

/** A link as its owner sees it. */
export interface GuestLinkView {
  readonly id: string;
  readonly name: string;
  /** Without the origin. */
  readonly address: string;
  readonly status: 'open' | 'expired' | 'revoked';
  /** ISO 8601, UTC, as all moments here; null for one without an end. */
  readonly expiresAt: string | null;
  /** Guests who gave a vote. */
  readonly judges: number;
  readonly votes: number;
  /** When the last vote came; null where there is none. */
  readonly usedAt: string | null;
}

/** Where guests judge. */
export function judgeAddress(token: string): string {
  return `/judge/${token}`;
}

export type GuestLinkFailure =
  /** The experiment or the link is gone. */
  | { readonly code: 'not-found' }
  /** The experiment has as many links as it can have. */
  | { readonly code: 'over-limit' };

/** Why a link was not made or revoked. @param failure undefined where there was no answer at all */
export function linkFailureWords(failure: GuestLinkFailure | undefined): string {
  switch (failure?.code) {
    case 'not-found':
      return 'It is not there any more. Load the page again to see what is there.';
    case 'over-limit':
      return `This experiment has ${mostLinks} links, which is as many as there can be. Revoke one that is not used any more.`;
    case undefined:
      return 'The studio did not answer. Try again.';
  }
}
