import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { mayKnock } from '#lib/accounts/knock';
import { studioMode } from '#lib/accounts/mode';
import { pageHeader, signInAddress } from '#lib/accounts/return-address';
import { hasRight, type Right, type Role } from '#lib/accounts/role';
import { signedInPerson } from '#lib/accounts/signed-in';

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

/** To whom everything belongs on loopback; made by the first migration. */
const localOwner: Person = {
  id: 'local',
  role: 'owner',
  name: 'You',
  email: null,
  sessionId: null,
};

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
export const viewerOfPage = cache(async () => viewerOf(await headers(), false, 'look'));

/** For server actions, which always change something. */
export async function viewerOfAction(right: Right = 'look'): Promise<Person | null> {
  return viewerOf(await headers(), true, right);
}

/** For route handlers. */
export async function viewerOfRequest(
  request: Request,
  right: Right = 'look',
): Promise<Person | null> {
  const changes = !['GET', 'HEAD'].includes(request.method);
  return viewerOf(request.headers, changes, right);
}

async function viewerOf(headers: Headers, changes: boolean, right: Right): Promise<Person | null> {
  if (!mayKnock(headers, changes)) return null;
  const who = studioMode().is === 'loopback' ? localOwner : await signedInPerson(headers);
  return who && hasRight(who.role, right) ? who : null;
}
