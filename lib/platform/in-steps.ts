import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work that stops after each of its steps, a few milliseconds long, and ends with its value. */
export type InSteps<Value> = Generator<undefined, Value, undefined>;

/** Does all of it at once: for tests and measures, where nobody waits. */
export function atOnce<Value>(work: InSteps<Value>): Value {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does it step by step, and lets whatever else has come have its turn after each. */
export async function stepByStep<Value>(work: InSteps<Value>): Promise<Value> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await nextTurn();
  }
}
