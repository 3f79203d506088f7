import type { Recipe } from '#lib/compose/recipe';
import type { Generation } from '#lib/generations/generation';
import type { Order } from '#lib/generations/order-store';

/** What one card shows: an order, its generation once that is there, and one key all along. */
export interface FeedEntry {
  readonly clientKey: string;
  readonly recipe: Recipe;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly generation: Generation | null;
  /** Null once the generation is there. */
  readonly order: Order | null;
}

/**
 * The cards of the feed, newest first. An order stands above every generation but those that this
 * page ordered after it, whatever the clocks of the two machines say.
 */
export function feedEntries(
  generations: readonly Generation[],
  orders: readonly Order[],
): FeedEntry[] {
  const placedAt = new Map(orders.map((order) => [order.clientKey, order.placedAt]));
  const waiting = waitingOrders(generations, orders);
  const entries: FeedEntry[] = [];
  for (const generation of generations) {
    const orderedAt = placedAt.get(generation.clientKey) ?? Number.NEGATIVE_INFINITY;
    const laterOrders = waiting.filter((order) => order.placedAt >= orderedAt);
    entries.push(...waiting.splice(0, laterOrders.length).map(orderEntry));
    entries.push({
      clientKey: generation.clientKey,
      recipe: generation.recipe,
      startedAt: Date.parse(generation.createdAt),
      generation,
      order: null,
    });
  }
  return [...entries, ...waiting.map(orderEntry)];
}

/**
 * The keys of orders that have done their work. One stays while an older order still waits: its
 * place among the generations is known by it.
 */
export function settledOrders(
  generations: readonly Generation[],
  orders: readonly Order[],
): string[] {
  const waiting = new Set(waitingOrders(generations, orders));
  const oldestWaiting = Math.min(...[...waiting].map((order) => order.placedAt));
  return orders
    .filter((order) => !waiting.has(order) && order.placedAt <= oldestWaiting)
    .map((order) => order.clientKey);
}

function waitingOrders(generations: readonly Generation[], orders: readonly Order[]): Order[] {
  const arrived = new Set(generations.map((generation) => generation.clientKey));
  return orders
    .filter((order) => !arrived.has(order.clientKey))
    .sort((one, other) => other.placedAt - one.placedAt);
}

function orderEntry(order: Order): FeedEntry {
  const { clientKey, recipe, placedAt } = order;
  return { clientKey, recipe, startedAt: placedAt, generation: null, order };
}

/** Whether it has a place in the queue: what gives way to others has none that would stay. */
export function standsInLine({ generation }: FeedEntry): boolean {
  return generation?.state === 'queued' && !generation.givesWay;
}
