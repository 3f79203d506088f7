import type { Recipe } from '#lib/compose/recipe';
import { generate } from '#lib/generations/actions';
import { orderStore } from '#lib/generations/order-store';
import { newClientKey } from '#lib/id';

/** What each order of this page repeats, for the case that it is tried again. */
const repeatedBy = new Map<string, string>();

/** Orders a recipe: its frame stands in the feed at once, and a refusal is said there. */
export async function placeOrder(recipe: Recipe, repeats?: string): Promise<void> {
  const clientKey = newClientKey();
  if (repeats) repeatedBy.set(clientKey, repeats);
  await sendOrder(clientKey, recipe);
}

/** Sends a refused order once more under its own key, so that it is never made twice. */
export async function retryOrder(clientKey: string, recipe: Recipe): Promise<void> {
  orderStore.getState().forgetOrder(clientKey);
  await sendOrder(clientKey, recipe);
}

async function sendOrder(clientKey: string, recipe: Recipe): Promise<void> {
  const { placeOrder: place, refuseOrder } = orderStore.getState();
  place({ clientKey, recipe, placedAt: Date.now() });
  try {
    const repeats = repeatedBy.get(clientKey);
    const answer = await generate({ clientKey, recipe, ...(repeats && { repeats }) });
    if (!answer?.data) refuseOrder(clientKey, { code: 'offline' });
    else if (!answer.data.ok) refuseOrder(clientKey, answer.data.failure);
  } catch {
    refuseOrder(clientKey, { code: 'offline' });
  }
}
