import { createHash } from 'node:crypto';
import type { ExperimentOrder } from '#lib/experiments/experiment-order';

/**
 * Tells an order from another one under the same key: the SHA-256 of all that it says. The schema has
 * put its fields in their order, so that the same order has the same text. One that asks judges nothing
 * of its own has the digest that it had before that could be written.
 */
export function orderDigest({ name, question, design, asked }: ExperimentOrder): string {
  const text = JSON.stringify([name, question, design, ...(asked ? [asked] : [])]);
  return createHash('sha256').update(text).digest('base64url');
}
