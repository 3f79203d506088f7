import { createStore } from 'zustand/vanilla';
import type { Recipe } from '#lib/compose/recipe';
import type { GenerateFailure } from '#lib/generations/generate-failure';

/**
 * An order between the click and the server's word: the frame that appears at once. As soon as the
 * generation with the same client key arrives, the order has done its work.
 */
export interface Order {
  readonly clientKey: string;
  readonly recipe: Recipe;
  /** The generation that this one repeats, if any. */
  readonly repeats: string | null;
  /** Milliseconds since the epoch. */
  readonly placedAt: number;
  /** Null while it is on its way. */
  readonly refusal: GenerateFailure | { readonly code: 'offline' } | null;
}

export interface OrderState {
  readonly orders: readonly Order[];
  placeOrder(order: Omit<Order, 'refusal'>): void;
  refuseOrder(clientKey: string, refusal: NonNullable<Order['refusal']>): void;
  forgetOrder(clientKey: string): void;
}

function createOrderStore() {
  return createStore<OrderState>((set) => ({
    orders: [],
    placeOrder: (order) =>
      set(({ orders }) =>
        orders.some((each) => each.clientKey === order.clientKey)
          ? { orders }
          : { orders: [{ ...order, refusal: null }, ...orders] },
      ),
    refuseOrder: (clientKey, refusal) =>
      set(({ orders }) => ({
        orders: orders.map((each) => (each.clientKey === clientKey ? { ...each, refusal } : each)),
      })),
    forgetOrder: (clientKey) =>
      set(({ orders }) => ({ orders: orders.filter((each) => each.clientKey !== clientKey) })),
  }));
}

/** One for the page: the composer places orders, the feed draws them. */
export const orderStore = createOrderStore();
