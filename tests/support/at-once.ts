import type { InSteps } from '#lib/platform/in-steps';

/** Does all of some work at once: here nobody else waits for their turn. */
export function atOnce<Value>(work: InSteps<Value>): Value {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
