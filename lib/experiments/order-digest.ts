import { createHash } from 'node:crypto';
import type { ExperimentOrder } from '#lib/experiments/experiment-order';

/**
 * Tells an order from another one under the same key: the SHA-256 of all that it says. The schema has
 * put its fields in their order, so that the same order has the same text.
 */
export function orderDigest({ name, question, design }: ExperimentOrder): string {
  const text = JSON.stringify([name, question, design]);
  return createHash('sha256').update(text).digest('base64url');
}
