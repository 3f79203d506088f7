import type { Random } from '#lib/platform/seedream/demo/art/random';

/** How the demo server behaves. */
export interface DemoSettings {
  /** On 127.0.0.1; 0 takes any free one. */
  readonly port: number;
  /** How long one picture takes, in seconds. */
  readonly secondsPerImage: number;
  /** How long a result's link works, in seconds. */
  readonly linkSeconds: number;
  /** `quick` gives plain gradients that cost next to nothing, for tests of faults and load. */
  readonly art: 'full' | 'quick';
  /** Where the seeds of pictures come from. The same numbers give the same pictures. */
  readonly random: Random;
}

export const defaultSettings: DemoSettings = {
  port: 0,
  secondsPerImage: 6,
  linkSeconds: 600,
  art: 'full',
  random: Math.random,
};
