import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { noteDeed } from '#lib/accounts/deeds';
import type { KeyState } from '#lib/accounts/key-state';
import { seal, unseal } from '#lib/accounts/sealed-text';
import { keyFor } from '#lib/accounts/secret';
import { providerKeys, users } from '#lib/accounts/tables';
import type { Viewer } from '#lib/accounts/viewer';
import type { Db } from '#lib/platform/database/database';
import { isKeyGiven, takeSetKey } from '#lib/platform/env';
import type { ApiKey } from '#lib/platform/seedream/api-key';
import { failed, ok, type Result } from '#lib/result';

/** The provider's key, where it is set in the studio: encrypted in its row, and never read back. */

const provider = 'seedream';
const isOurs = eq(providerKeys.provider, provider);

/** Takes the key of the database for this process, as another may have set it. */
export async function loadProviderKey(db: Db): Promise<'none' | 'read' | 'unreadable'> {
  const [row] = await db.select({ sealed: providerKeys.sealed }).from(providerKeys).where(isOurs);
  const key = row ? unsealed(row.sealed) : null;
  takeSetKey(key);
  if (!row) return 'none';
  return key === null ? 'unreadable' : 'read';
}

/**
 * Sets the key, or changes it; this process calls with it from now on.
 *
 * @param actor who may manage: the caller has made sure of that
 * @returns `environment` where the key of the environment counts more, so that this one would do nothing
 */
export async function setProviderKey(
  db: Db,
  actor: Viewer,
  key: ApiKey,
): Promise<Result<null, 'environment'>> {
  if (isKeyGiven()) return failed('environment');
  const set = { sealed: seal(key, keyFor('provider-key'), provider), setBy: actor.id };
  await db.transaction(async (tx) => {
    const before = await tx.$count(providerKeys, isOurs);
    await tx
      .insert(providerKeys)
      .values({ provider, ...set })
      .onConflictDoUpdate({
        target: providerKeys.provider,
        set: { ...set, setAt: sql`now()` },
      });
    await noteDeed(tx, { kind: before > 0 ? 'key-changed' : 'key-set', actorId: actor.id });
  });
  await loadProviderKey(db);
  return ok(null);
}

/** Removes the key; without one of the environment's the demo makes the pictures again. */
export async function removeProviderKey(db: Db, actor: Viewer): Promise<void> {
  await db.transaction(async (tx) => {
    const removed = await tx
      .delete(providerKeys)
      .where(isOurs)
      .returning({ at: providerKeys.setAt });
    if (removed.length > 0) await noteDeed(tx, { kind: 'key-removed', actorId: actor.id });
  });
  await loadProviderKey(db);
}

/** Whether there is a key, and since when and by whom: all that is ever told of it. */
export async function getKeyState(db: Db): Promise<KeyState> {
  if (isKeyGiven()) return { from: 'environment' };
  const { sealed, setAt } = providerKeys;
  const [row] = await db
    .select({ sealed, setAt, by: users.name })
    .from(providerKeys)
    .innerJoin(users, eq(users.id, providerKeys.setBy))
    .where(isOurs);
  if (!row) return { from: 'nowhere' };
  const isReadable = unsealed(row.sealed) !== null;
  return { from: 'settings', since: row.setAt.toISOString(), by: row.by, isReadable };
}

function unsealed(sealed: string): string | null {
  return unseal(sealed, keyFor('provider-key'), provider);
}
