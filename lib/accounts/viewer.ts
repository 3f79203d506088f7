import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { studioMode } from '#lib/accounts/mode';
import { personOf } from '#lib/accounts/person-of';
import { pageHeader, signInAddress } from '#lib/accounts/return-address';
import { hasRight, type Right, type Role } from '#lib/accounts/role';

/** Who is asking. Everything that is read or changed is asked for with one of these. */
export interface Viewer {
  readonly id: string;
}

/** The same, with what they may do. */
export interface Person extends Viewer {
  readonly role: Role;
  readonly name: string;
  /** Null for the local owner, who has no account. */
  readonly email: string | null;
  /** The session by which they came, to tell it from their others. */
  readonly sessionId: string | null;
}

/**
 * For pages: who asks. Somebody who is not signed in is asked to, whatever the page, and comes back to
 * it; who may not see it gets the same 404 as for a page that does not exist.
 */
export async function requireViewer(right: Right = 'look'): Promise<Person> {
  const who = await viewerOfPage();
  if (who) return hasRight(who.role, right) ? who : notFound();
  if (studioMode().is !== 'network') notFound();
  redirect(signInAddress((await headers()).get(pageHeader)));
}

/** For pages that are for everybody, and look different to who is signed in. */
export const viewerOfPage = cache(async () => personOf(await headers(), false, 'look'));

/** For server actions, which always change something. */
export async function viewerOfAction(right: Right = 'look'): Promise<Person | null> {
  return personOf(await headers(), true, right);
}

/** For route handlers. */
export async function viewerOfRequest(
  request: Request,
  right: Right = 'look',
): Promise<Person | null> {
  const changes = !['GET', 'HEAD'].includes(request.method);
  return personOf(request.headers, changes, right);
}
