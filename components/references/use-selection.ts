import { useState } from 'react';

export interface Selection<Item> {
  /** By key, in the order in which they were chosen. */
  readonly chosen: ReadonlyMap<string, Item>;
  toggle(key: string, item: Item): void;
}

/** Several chosen among many; the order of choosing is kept. */
export function useSelection<Item>(): Selection<Item> {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Item>>(new Map());
  const toggle = (key: string, item: Item) =>
    setChosen((before) => {
      const after = new Map(before);
      if (!after.delete(key)) after.set(key, item);
      return after;
    });
  return { chosen, toggle };
}
