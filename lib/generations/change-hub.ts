import * as z from 'zod/mini';
import { database } from '#lib/platform/database/database';
import { processSingleton } from '#lib/platform/process-singleton';

/** The payload of the database's trigger on generations. */
const Change = z.object({ ownerId: z.string(), id: z.string(), cursor: z.string() });

export interface ChangeListener {
  /** @param cursor every change before it has been told of, this one or another may come again */
  onChange(id: string, cursor: string): void;
  /** Calls were stopped or let go again. */
  onQueue(): void;
  /** Notifications may have been missed: what changed must be looked up. */
  onGap(): void;
}

/** Who listens, by owner. One LISTEN serves every open page of this process. */
type Hub = Map<string, Set<ChangeListener>>;

/**
 * Tells of every change of an owner's generations, once it is committed, whichever process made it.
 *
 * @returns stops telling
 */
export async function listenToChanges(
  ownerId: string,
  listener: ChangeListener,
): Promise<() => void> {
  const hub = await changeHub();
  const listeners = hub.get(ownerId) ?? new Set();
  hub.set(ownerId, listeners.add(listener));
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && hub.get(ownerId) === listeners) hub.delete(ownerId);
  };
}

function changeHub(): Promise<Hub> {
  return processSingleton('change-hub', async () => {
    const hub: Hub = new Map();
    const { listen } = await database();
    await listen(
      'generation_changed',
      (payload) => {
        const { ownerId, id, cursor } = Change.parse(JSON.parse(payload));
        for (const listener of hub.get(ownerId) ?? []) listener.onChange(id, cursor);
      },
      () => {
        for (const listeners of hub.values()) for (const each of listeners) each.onGap();
      },
    );
    await listen(
      'gate_changed',
      () => {
        for (const listeners of hub.values()) for (const each of listeners) each.onQueue();
      },
      () => {},
    );
    return hub;
  });
}
