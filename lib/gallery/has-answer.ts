/** Longer than a studio needs that is there, in milliseconds. */
const patienceMs = 2000;

/** Whether the studio answers this browser at this moment. */
export async function hasAnswer(): Promise<boolean> {
  const asked = { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) } as const;
  const answer = await fetch('/api/health/live', asked).catch(() => null);
  return answer?.ok === true;
}
