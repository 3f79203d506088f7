import pLimit, { type LimitFunction } from 'p-limit';
import { processSingleton } from '#lib/platform/process-singleton';

/** Work that is done one at a time for each key; different keys do not wait for each other. */
export interface TurnsByKey {
  inTurn<Value>(key: string, work: () => Promise<Value>): Promise<Value>;
  /** How many wait behind the one whose turn it is. */
  waiting(key: string): number;
}

/** @param name of these turns, which all who use it in the process share */
export function turnsByKey(name: string): TurnsByKey {
  const turns = processSingleton(name, () => new Map<string, LimitFunction>());
  return {
    async inTurn(key, work) {
      const turn = turns.get(key) ?? pLimit(1);
      turns.set(key, turn);
      try {
        return await turn(work);
      } finally {
        if (turn.activeCount + turn.pendingCount === 0) turns.delete(key);
      }
    },
    waiting: (key) => turns.get(key)?.pendingCount ?? 0,
  };
}
