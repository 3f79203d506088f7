import { auth } from '#lib/accounts/auth';
import { addressHeader } from '#lib/accounts/client-address';
import { join, makeSetupLink, setUp } from '#lib/accounts/door';
import type { InvitedRole } from '#lib/accounts/role';
import { signedInPerson } from '#lib/accounts/signed-in';
import type { Person } from '#lib/accounts/viewer';
import { invite } from '#lib/people/invite';
import type { Db } from '#lib/platform/database/database';

export const password = 'quince lantern orbit 47';

/** A studio on the network, as its settings say it. */
export const onNetwork = { STUDIO_URL: 'https://studio.example' } as const;

export const tokenOf = (link: string) => link.split('/').at(-1) ?? '';

/** Makes the owner by the link of the start. */
export async function makeOwner(db: Db): Promise<Person> {
  const token = tokenOf((await makeSetupLink(db)) ?? '');
  const email = 'ada@studio.example';
  const made = await setUp(db, { token, name: 'Ada', email, password });
  if (!made.ok) throw new Error(`The owner was not made: ${made.failure.code}.`);
  return comeIn(email);
}

/** Invites somebody and makes their account. */
export async function makePerson(
  db: Db,
  inviter: Person,
  name: string,
  role: InvitedRole,
): Promise<Person> {
  const invited = await invite(db, inviter, { role, email: null, days: 7 });
  if (!invited.ok) throw new Error(`There is no invitation: ${invited.failure.code}.`);
  const email = `${name.toLowerCase()}@studio.example`;
  const token = tokenOf(invited.value.link);
  const made = await join(db, { token, name, email, password });
  if (!made.ok) throw new Error(`${name} did not get in: ${made.failure.code}.`);
  return comeIn(email);
}

/** Signs in and is who the cookie says. */
export async function comeIn(email: string): Promise<Person> {
  const person = await signedInPerson(await cookieOf(email));
  if (!person) throw new Error(`${email} is not let in.`);
  return person;
}

/** The header of a browser that is signed in. */
export async function cookieOf(email: string): Promise<Headers> {
  const { headers } = await (await auth()).api.signInEmail({
    body: { email, password },
    headers: requestFrom('203.0.113.7'),
    returnHeaders: true,
  });
  const cookie = headers.getSetCookie().map((line) => line.split(';')[0]);
  return new Headers({ cookie: cookie.join('; ') });
}

/** A request's headers, from an address that the server has noted. */
export function requestFrom(address: string, more: Record<string, string> = {}): Headers {
  return new Headers({ ...more, [addressHeader]: address });
}
