import 'server-only';
import { auth } from '#lib/accounts/auth';
import { Role } from '#lib/accounts/role';
import type { Person } from '#lib/accounts/viewer';

/** Whom the cookie of a request belongs to; null for nobody, and for who is suspended or deleted. */
export async function signedInPerson(headers: Headers): Promise<Person | null> {
  const found = await (await auth()).api.getSession({ headers });
  if (!found || found.user.suspendedAt || found.user.deletedAt) return null;
  const { id, name, email, role } = found.user;
  return { id, name, email, role: Role.parse(role), sessionId: found.session.id };
}
