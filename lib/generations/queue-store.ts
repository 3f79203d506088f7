import { createStore } from 'zustand/vanilla';
import type { QueueState } from '#lib/generations/queue-state';

/** What the event stream has said of the queue; null before its first word. */
export const queueStore = createStore<{ readonly state: QueueState | null }>(() => ({
  state: null,
}));
