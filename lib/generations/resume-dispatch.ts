import { openGate } from '#lib/generations/gate';
import type { Db } from '#lib/platform/database/database';
import { provider } from '#lib/platform/env';
import { log } from '#lib/platform/log';
import { askBalance } from '#lib/platform/seedream/balance';
import type { Failure } from '#lib/platform/seedream/failure';
import { failed, ok, type Result } from '#lib/result';

/**
 * Lets the queue go on after a stop, once the provider has said, for free, that the key works and
 * the account is not empty.
 */
export async function resumeDispatch(db: Db): Promise<Result<null, Failure['kind']>> {
  const { kind, baseUrl, apiKey } = provider();
  const balance = await askBalance(baseUrl, apiKey);
  log.info({ provider: kind, works: balance.ok }, 'the account was asked for its balance');
  if (!balance.ok) return failed(balance.failure.kind);
  await openGate(db, kind);
  return ok(null);
}
