import { type GuestLinkView, judgeAddress } from '#lib/experiments/guests/guest-link';
import { type GuestLinkRow, listLinkRows } from '#lib/experiments/guests/queries';
import type { Db } from '#lib/platform/database/database';

/** The links of an owner's experiment, the newest first. @param now milliseconds since 1970 */
export async function listGuestLinks(
  db: Db,
  ownerId: string,
  experimentId: string,
  now: number,
): Promise<GuestLinkView[]> {
  const rows = await listLinkRows(db, ownerId, experimentId);
  return rows.map(({ token, expiresAt, revokedAt, usedAt, ...row }) => ({
    ...row,
    address: judgeAddress(token),
    status: statusOf({ expiresAt, revokedAt }, now),
    expiresAt: expiresAt?.toISOString() ?? null,
    usedAt: usedAt?.toISOString() ?? null,
  }));
}

function statusOf(
  { expiresAt, revokedAt }: Pick<GuestLinkRow, 'expiresAt' | 'revokedAt'>,
  now: number,
): GuestLinkView['status'] {
  if (revokedAt) return 'revoked';
  return expiresAt && expiresAt.getTime() <= now ? 'expired' : 'open';
}
