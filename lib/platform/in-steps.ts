import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work that stops after each of its steps, a few milliseconds long, and ends with its value. */
export type InSteps<Value> = Generator<undefined, Value, undefined>;

/** Does it step by step, and lets whatever else has come have its turn after each. */
export async function stepByStep<Value>(work: InSteps<Value>): Promise<Value> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await nextTurn();
  }
}
