/** A file is tried three times before a person has to say so again. */
export const sendTries = 3;

/**
 * How long to wait before the next try.
 *
 * @param failures so far, from 1
 * @param random from 0 to 1: those that failed together do not come back together
 * @returns milliseconds, or null when it was tried often enough
 */
export function retryDelayMs(failures: number, random: number): number | null {
  if (failures >= sendTries) return null;
  const ceilingMs = 800 * 3 ** (failures - 1);
  return Math.round(ceilingMs * (0.5 + random / 2));
}

/** Whether another try may end otherwise: nothing came back, or the server itself stumbled. */
export function isWorthRetrying(status: number): boolean {
  // 507 says that the disk is full, which a second does not change.
  return status === 0 || (status >= 500 && status !== 507);
}
