import type { Recipe } from '#lib/compose/recipe';
import { generate } from '#lib/generations/actions';
import { type Order, orderStore } from '#lib/generations/order-store';
import { newClientKey } from '#lib/id';

/**
 * Orders one generation from the browser: its frame stands in the feed at once, the server is told,
 * and a refusal is said on the frame. An order is known by its key, so one that is sent once more
 * is never made twice.
 */
export async function sendOrder(order: Omit<Order, 'refusal'>): Promise<void> {
  const { placeOrder, refuseOrder } = orderStore.getState();
  const { clientKey, recipe, repeats } = order;
  placeOrder(order);
  try {
    const answer = await generate({ clientKey, recipe, ...(repeats && { repeats }) });
    if (answer?.validationErrors) refuseOrder(clientKey, { code: 'invalid', message: unlawful });
    // What became of it is not known; sent once more under its key, it is never made twice.
    else if (!answer?.data) refuseOrder(clientKey, { code: 'offline' });
    else if (!answer.data.ok) refuseOrder(clientKey, answer.data.failure);
  } catch {
    refuseOrder(clientKey, { code: 'offline' });
  }
}

/** Orders what another generation was made from, as a new one that names it. */
export function orderAgain(recipe: Recipe, repeats: string): Promise<void> {
  return sendOrder({ clientKey: newClientKey(), recipe, repeats, placedAt: Date.now() });
}

/** Sends a refused order once more, as the same order. */
export function retryOrder({ refusal: _refused, ...order }: Order): Promise<void> {
  orderStore.getState().forgetOrder(order.clientKey);
  return sendOrder({ ...order, placedAt: Date.now() });
}

const unlawful = 'The studio found the order unlawful.';
