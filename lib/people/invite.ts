import { eq } from 'drizzle-orm';
import { noteDeed } from '#lib/accounts/deeds';
import { makeLink, revokeLink } from '#lib/accounts/door-links';
import { type InvitedRole, mayManage } from '#lib/accounts/role';
import { users } from '#lib/accounts/tables';
import type { Person } from '#lib/accounts/viewer';
import type { Invited, PeopleFailure } from '#lib/people/person';
import type { Db } from '#lib/platform/database/database';
import { sendMail } from '#lib/platform/mail';
import { failed, ok, type Result } from '#lib/result';

interface Invitation {
  readonly role: InvitedRole;
  /** Where it goes; null when the inviter passes the link on. */
  readonly email: string | null;
  readonly days: number;
  /** By what the inviter knows the studio; as the settings say it when left out. */
  readonly origin?: string;
}

const daySeconds = 86_400;

/** Invites somebody with a role below one's own. The link lets one person in, once. */
export async function invite(
  db: Db,
  actor: Person,
  { role, email, days, origin }: Invitation,
): Promise<Result<Invited, PeopleFailure>> {
  if (!mayManage(actor.role, role)) return failed({ code: 'not-found' });
  if (email !== null) {
    const [known] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
    if (known) return failed({ code: 'email-taken' });
  }
  const link = await db.transaction(async (tx) => {
    // Not for whom: nobody could take their address out of the log again.
    await noteDeed(tx, { kind: 'invited', actorId: actor.id, details: { role } });
    const lifetime = days * daySeconds;
    const offer = { kind: 'invitation', role, email, madeBy: actor.id, lifetime } as const;
    return makeLink(tx, { ...offer, ...(origin !== undefined && { origin }) });
  });
  const mail = email && (await sendMail(invitationMail(actor, email, link, days)));
  return ok({ link, mail: mail || 'none' });
}

/** Takes an invitation back that nobody has used. */
export function revokeInvitation(
  db: Db,
  actor: Person,
  id: string,
): Promise<Result<null, PeopleFailure>> {
  return db.transaction(async (tx) => {
    if (!(await revokeLink(tx, 'invitation', id))) return failed({ code: 'not-found' });
    await noteDeed(tx, { kind: 'invitation-revoked', actorId: actor.id });
    return ok(null);
  });
}

function invitationMail(actor: Person, to: string, link: string, days: number) {
  return {
    to,
    subject: `${actor.name} invites you to their Seedream Studio`,
    paragraphs: [
      `${actor.name} invites you to a studio for pictures made with Seedream 4.0.`,
      `Open this link to make your account. It works once, within ${days} days:`,
      link,
      'If you did not expect this, do nothing: without you, no account is made.',
    ],
  };
}
