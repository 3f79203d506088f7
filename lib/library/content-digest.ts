import { createHash } from 'node:crypto';
import { isRecord } from '#lib/platform/json';

/**
 * The SHA-256 of what an entry holds: two are the same when theirs is. The order of its fields does not
 * count, for the database has one of its own.
 */
export function contentDigest(content: unknown): string {
  const text = JSON.stringify(content, (_, value: unknown) =>
    isRecord(value) ? sorted(value) : value,
  );
  return createHash('sha256').update(text).digest('hex');
}

function sorted(value: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
