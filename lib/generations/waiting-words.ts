import type { Waiting } from '#lib/generations/generation';

/** What a queued generation waits for, in a few words without the clock. */
export const waitingTitles: Readonly<Record<Waiting['reason'], string>> = {
  rate: 'Too many images a minute',
  unreachable: 'The provider cannot be reached',
  disk: 'The disk is nearly full or cannot be written to',
  pace: 'Held back to keep within the images a minute',
  turn: 'Waiting for another call to end',
  stopped: 'Waiting until the studio may send again',
  key: 'Waiting for the key of the provider',
  held: 'Its experiment is paused',
};
