import { mix, type Oklch, toRgb } from '#lib/platform/seedream/demo/art/colour';

/** A gradient read by index: `rampSteps` colours of three channels each. */
export type Ramp = Float32Array;

/** Enough that a step is finer than one level of eight bits; the grain hides the rest. */
const rampSteps = 1024;

/** A gradient through the stops, mixed in OKLab and eased so that no stop shows as an edge. */
export function makeRamp(stops: ReadonlyArray<readonly [at: number, colour: Oklch]>): Ramp {
  const ramp = new Float32Array(rampSteps * 3);
  let next = 1;
  for (let i = 0; i < rampSteps; i += 1) {
    const at = i / (rampSteps - 1);
    while (next < stops.length - 1 && at > (stops[next] as readonly [number, Oklch])[0]) next += 1;
    const [low, from] = stops[next - 1] as readonly [number, Oklch];
    const [high, to] = stops[Math.min(next, stops.length - 1)] as readonly [number, Oklch];
    const t = Math.min(1, Math.max(0, (at - low) / Math.max(1e-6, high - low)));
    ramp.set(toRgb(mix(from, to, t * 0.6 + t * t * (3 - 2 * t) * 0.4)), i * 3);
  }
  return ramp;
}

/** Where in a ramp a position from 0 to 1 stands; outside it the ends hold. */
export function rampIndex(at: number): number {
  return at <= 0 ? 0 : at >= 1 ? (rampSteps - 1) * 3 : ((at * (rampSteps - 1) + 0.5) | 0) * 3;
}
