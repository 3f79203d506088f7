import type { Demo } from '#lib/platform/seedream/demo/demo';
import { type Fault, fault } from '#lib/platform/seedream/demo/fault';
import { noBalance, wrongKey } from '#lib/platform/seedream/demo/key-check';
import type { Mishap } from '#lib/platform/seedream/demo/mishap';

/** A prompt with [429] is let through once it was turned away this often. */
const limitedTimes = 2;

const limited: Fault = {
  ...fault(429, 'RATE_LIMIT_EXCEEDED', 'too many images a minute'),
  headers: { 'retry-after': '2' },
};

const refusals: Partial<Record<Mishap, Fault>> = {
  'wrong key': wrongKey,
  'no balance': noBalance,
  refuse: fault(400, 'ILLEGAL_PROMPT', 'prompt: refused by the content check'),
  '429 forever': limited,
  '500': fault(500, 'TASK_FAILED', 'internal error'),
  '502': fault(502, 'BAD_GATEWAY', 'bad gateway'),
  '503': fault(503, 'SERVICE_UNAVAILABLE', 'service unavailable'),
  '504': fault(504, 'GATEWAY_TIMEOUT', 'gateway timeout'),
};

/** The refusal that a lawful request's prompt asks for, before any picture is made. */
export function refusalFor(prompt: string, mishaps: ReadonlySet<Mishap>, demo: Demo): Fault | null {
  for (const mishap of mishaps) {
    const refusal = refusals[mishap];
    if (refusal) return refusal;
  }
  if (!mishaps.has('429')) return null;
  const seen = demo.limited.get(prompt) ?? 0;
  demo.limited.set(prompt, seen + 1);
  return seen < limitedTimes ? limited : null;
}
