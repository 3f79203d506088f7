import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { LinkToken } from '#lib/accounts/account-fields';
import type { LinkKind } from '#lib/accounts/door-link';
import { type DoorLink, findLink } from '#lib/accounts/door-links';
import { mayKnock } from '#lib/accounts/knock';
import { studioMode } from '#lib/accounts/mode';
import { returnAddress } from '#lib/accounts/return-address';
import { signOnSettings } from '#lib/accounts/sign-on-settings';
import { singleSignOnWords } from '#lib/accounts/single-sign-on-words';
import { viewerOfPage } from '#lib/accounts/viewer';
import { database } from '#lib/platform/database/database';

interface SignInQuery {
  readonly next?: unknown;
  readonly error?: unknown;
}

export interface SignInPage {
  /** Whether passkeys work at the studio's address. */
  readonly hasPasskeys: boolean;
  /** The name of a single sign-on, if there is one. */
  readonly singleSignOn: string | null;
  /** A page of this studio. */
  readonly returnTo: string;
  /** Why a single sign-on came to nothing, in words. */
  readonly refusal: string | null;
}

/** For pages at the door: they exist on the network only. */
async function requireDoor(): Promise<void> {
  if (studioMode().is !== 'network' || !mayKnock(await headers(), false)) notFound();
}

/**
 * What the sign-in offers; who is signed in goes on.
 *
 * @param next the page that was asked for, from outside
 * @param error why a single sign-on came to nothing, as it says itself
 */
export async function signInPage({ next, error }: SignInQuery): Promise<SignInPage> {
  await requireDoor();
  const returnTo = returnAddress(next);
  if (await viewerOfPage()) redirect(returnTo);
  return {
    hasPasskeys: hasPasskeys(),
    singleSignOn: signOnSettings()?.name ?? null,
    returnTo,
    refusal: typeof error === 'string' ? singleSignOnWords(error) : null,
  };
}

/** The link of a page at the door, or null where it cannot be used any more. */
export async function doorLinkOf(kind: LinkKind, token: string): Promise<DoorLink | null> {
  await requireDoor();
  const parsed = LinkToken.safeParse(token);
  return parsed.success ? findLink((await database()).db, kind, parsed.data) : null;
}

/** Browsers make passkeys for names only, and only where nobody can listen. */
export function hasPasskeys(): boolean {
  const mode = studioMode();
  if (mode.is !== 'network' || !mode.url) return false;
  const { protocol, hostname } = mode.url;
  const isName = /[a-z]/i.test(hostname) && !hostname.startsWith('[');
  return isName && (protocol === 'https:' || hostname === 'localhost');
}
