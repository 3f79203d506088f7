import { and, eq, isNull } from 'drizzle-orm';
import { Email } from '#lib/accounts/account-fields';
import { noteDeed } from '#lib/accounts/deeds';
import { makeLink, revokeLinks } from '#lib/accounts/door-links';
import { studioMode } from '#lib/accounts/mode';
import { users } from '#lib/accounts/tables';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

export const recoveryMinutes = 30;

/** Why there is no link. */
export type RecoveryFailure = { readonly code: 'no-accounts' | 'not-found' | 'suspended' };

/**
 * A link by which somebody chooses a new password, the owner too, whom nobody else can help: for
 * whoever has the shell of the machine, and could change the database as well. Links made before are
 * of no use any more.
 *
 * @param email as it was typed
 */
export async function recover(db: Db, email: string): Promise<Result<string, RecoveryFailure>> {
  if (studioMode().is !== 'network') return failed({ code: 'no-accounts' });
  const address = Email.safeParse(email);
  if (!address.success) return failed({ code: 'not-found' });
  return db.transaction(async (tx) => {
    const [person] = await tx
      .select({ id: users.id, suspendedAt: users.suspendedAt })
      .from(users)
      .where(and(eq(users.email, address.data), isNull(users.deletedAt)));
    if (!person) return failed({ code: 'not-found' as const });
    if (person.suspendedAt) return failed({ code: 'suspended' as const });
    await revokeLinks(tx, 'new-password', person.id);
    const details = { by: 'the shell' };
    await noteDeed(tx, { kind: 'reset-link-made', actorId: null, personId: person.id, details });
    const lifetime = recoveryMinutes * 60;
    return ok(await makeLink(tx, { kind: 'new-password', personId: person.id, lifetime }));
  });
}

export function recoveryWords({ code }: RecoveryFailure): string {
  switch (code) {
    case 'no-accounts':
      return 'This studio is reached from its own machine only, and has no accounts. Is HOST or STUDIO_URL missing in .env?';
    case 'not-found':
      return 'Nobody has an account with this e-mail address.';
    case 'suspended':
      return 'This account is suspended. Somebody who manages people has to let it back in first.';
  }
}
