import { HeldBytes, type HeldLimits } from '#lib/platform/held-bytes';
import { processSingleton } from '#lib/platform/process-singleton';

const mebibyte = 1024 * 1024;

/** One address has a quarter. As read, as stripped and as it is sent: an original is there three times. */
export const originalLimits: HeldLimits = {
  mostBytes: 256 * mebibyte,
  mostOfOneBytes: 64 * mebibyte,
  copiesWhileMade: 3,
};

/** Originals on their way to visitors, by the addresses of those, as `addressToCount` has them. */
export function heldOriginals(): HeldBytes {
  return processSingleton('shares-held-originals', () => new HeldBytes(originalLimits));
}
