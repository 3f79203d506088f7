import type { VisitorHeaders } from '#lib/accounts/visitors/visitor';
import { takeLinkTurn } from '#lib/accounts/visitors/visitor-turns';
import type { Db } from '#lib/platform/database/database';
import type { ShareRow } from '#lib/shares/queries';

/** How often something may be done within ten minutes. */
export const turnLimits = {
  /** With 60 guesses in ten minutes for everybody together, a million words take nearly four months. */
  password: { address: 10, everybody: 60 },
  pick: { address: 300, everybody: 3000 },
  comment: { address: 20, everybody: 200 },
} as const;

export type TurnKind = keyof typeof turnLimits;

/**
 * Takes a turn at something that strangers may not do as often as they like.
 *
 * @returns false when there were too many of this address, or of everybody
 */
export function takeVisitorTurn(
  db: Db,
  share: Pick<ShareRow, 'id' | 'secret'>,
  kind: TurnKind,
  headers: VisitorHeaders,
): Promise<boolean> {
  return takeLinkTurn(db, { of: 'share', link: share, kind, limits: turnLimits[kind] }, headers);
}
