import 'server-only';
import { notFound } from 'next/navigation';
import { hasPasskeys } from '#lib/accounts/door-page';
import { studioMode } from '#lib/accounts/mode';
import { getOwnAccount, type OwnAccount } from '#lib/accounts/own-account';
import { type Person, requireViewer } from '#lib/accounts/viewer';
import { database } from '#lib/platform/database/database';

export interface AccountPage extends OwnAccount {
  readonly person: Person;
  /** Whether passkeys work at the studio's address. */
  readonly hasPasskeys: boolean;
}

/** Everything that Settings shows of whoever looks; only on the network is there anything. */
export async function getAccountPage(): Promise<AccountPage> {
  const person = await requireViewer();
  if (studioMode().is !== 'network') notFound();
  const { db } = await database();
  return { person, hasPasskeys: hasPasskeys(), ...(await getOwnAccount(db, person)) };
}
