import type { IncomingMessage } from 'node:http';
import { type Fault, fault } from '#lib/platform/seedream/demo/fault';
import { failed, ok, type Result } from '#lib/result';

/** Any key will do, but for those whose first letters ask for trouble. */
export type KeyKind = 'good' | 'empty';

/**
 * @returns whether the account of the key has money; a fault where the key is missing, or begins
 * with "wrong"
 */
export function checkKey(request: IncomingMessage): Result<KeyKind, Fault> {
  const match = /^Bearer +(\S+)\s*$/i.exec(request.headers.authorization ?? '');
  const key = match?.[1];
  if (!key)
    return failed(fault(401, 'MISSING_API_KEY', 'Authorization: Bearer {API key} is required'));
  if (key.startsWith('wrong')) return failed(wrongKey);
  return ok(key.startsWith('empty') ? 'empty' : 'good');
}

export const wrongKey = fault(401, 'INVALID_API_KEY', 'Authorization: the API key is not valid');

/** With a status that suits a bad key better: a client has to go by the reason. */
export const noBalance = fault(403, 'NOT_ENOUGH_BALANCE', 'the account has not enough balance');
