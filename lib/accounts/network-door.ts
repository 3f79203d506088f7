import { makeSetupLink } from '#lib/accounts/door';
import { studioAddresses, studioMode } from '#lib/accounts/mode';
import { isSecretGiven } from '#lib/accounts/secret';
import { announce } from '#lib/platform/announce';
import { database } from '#lib/platform/database/database';
import { log } from '#lib/platform/log';

/** At the start of a server: the first of all who come gets a link. */
export async function openDoorToNetwork(): Promise<void> {
  const mode = studioMode();
  if (mode.is !== 'network') return;
  const { db, kind } = await database();
  if (kind === 'postgres' && !isSecretGiven()) {
    log.warn('STUDIO_SECRET is not set: sessions hold only where the data folder is the same');
  }
  const link = await makeSetupLink(db);
  if (link) {
    const { pathname } = new URL(link);
    const links = studioAddresses().map((address) => address + pathname);
    announce(['Nobody has set this studio up yet. Open, within a day:', ...links]);
  }
  if (mode.url === null) {
    announce(['STUDIO_URL is not set. Without it there is no mail and no single sign-on.']);
  }
}
