import 'server-only';
import { mayKnock } from '#lib/accounts/knock';
import { studioMode } from '#lib/accounts/mode';
import { hasRight, type Right } from '#lib/accounts/role';
import { signedInPerson } from '#lib/accounts/signed-in';
import type { Person } from '#lib/accounts/viewer';

/** To whom everything belongs on loopback; made by the first migration. */
const localOwner: Person = {
  id: 'local',
  role: 'owner',
  name: 'You',
  email: null,
  sessionId: null,
};

/** Who sends a request, if they may do what they ask for. @param changes whether it may change something */
export async function personOf(
  headers: Headers,
  changes: boolean,
  right: Right,
): Promise<Person | null> {
  if (!mayKnock(headers, changes)) return null;
  const who = studioMode().is === 'loopback' ? localOwner : await signedInPerson(headers);
  return who && hasRight(who.role, right) ? who : null;
}
