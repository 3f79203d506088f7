import { makeShare } from '#lib/shares/make-share';
import { shareAddress } from '#lib/shares/share-address';
import type { ShareOrder } from '#lib/shares/share-order';
import type { Backend } from '#tests/support/backend';

/** Makes a share that nothing speaks against. @param owner if not that of the studio */
export async function madeShare(
  backend: Pick<Backend, 'db' | 'owner'>,
  order: ShareOrder,
  owner = backend.owner,
): Promise<{ readonly id: string; readonly token: string; readonly address: string }> {
  const made = await makeShare(backend.db, owner, order);
  if (!made.ok) throw new Error(`Refused: ${made.failure.code}.`);
  return { ...made.value, address: shareAddress(made.value.token, order.rules) };
}
