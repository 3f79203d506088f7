import { takeTurn } from '#lib/accounts/attempts';
import type { Db } from '#lib/platform/database/database';
import type { ShareRow } from '#lib/shares/queries';
import { hiddenAddress, type VisitorHeaders } from '#lib/shares/visitor/visitor';

/** How often something may be done within ten minutes. */
export const turnLimits = {
  /** With 60 guesses in ten minutes for everybody together, a million words take nearly four months. */
  password: { address: 10, everybody: 60 },
  pick: { address: 300, everybody: 3000 },
  comment: { address: 20, everybody: 200 },
} as const;

export type TurnKind = keyof typeof turnLimits;

const windowSeconds = 600;

/**
 * Takes a turn at something that strangers may not do as often as they like.
 *
 * @returns false when there were too many of this address, or of everybody
 */
export async function takeVisitorTurn(
  db: Db,
  share: Pick<ShareRow, 'id' | 'secret'>,
  kind: TurnKind,
  headers: VisitorHeaders,
): Promise<boolean> {
  const what = ['share', share.id, kind];
  const { address, everybody } = turnLimits[kind];
  const own = [...what, hiddenAddress(headers, share.secret)];
  // One address that does not stop must not use up the turns of everybody.
  if ((await takeTurn(db, own, { most: address, windowSeconds })) !== null) return false;
  return (await takeTurn(db, what, { most: everybody, windowSeconds })) === null;
}
