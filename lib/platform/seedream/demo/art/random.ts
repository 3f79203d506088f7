/** Numbers in [0, 1), as Math.random gives them. */
export type Random = () => number;

/** A number in [low, high). */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** A whole number from low to high, both included. */
export function wholeBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of the list, which must not be empty. */
export function pick<Item>(random: Random, list: readonly Item[]): Item {
  return list[Math.min(list.length - 1, Math.floor(random() * list.length))] as Item;
}

/** The same items in another order. */
export function shuffled<Item>(random: Random, list: readonly Item[]): Item[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as Item, copy[i] as Item];
  }
  return copy;
}

/** Roughly normal, mean 0 and deviation 1, never beyond ±3.5. */
export function bell(random: Random): number {
  return (random() + random() + random() + random() - 2) * Math.sqrt(3);
}

/** A 32-bit hash of text (FNV-1a), to let words take part in a seed. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
