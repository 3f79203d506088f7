import { isUnderWay, storedImages } from '#lib/generations/generation';
import type { Bill } from '#lib/platform/seedream/demo-server';
import type { History } from './kill-studios.ts';

export interface Comparison {
  readonly accepted: number;
  /** Requests that reached the provider, those it told to wait included. */
  readonly requests: number;
  readonly imagesBilled: number;
  readonly imagesKept: number;
  /** Generations shown as unknown, and how many billed pictures are behind them. */
  readonly unknown: number;
  readonly billedBehindUnknown: number;
  readonly underWayAtKills: number;
  /** Empty when every promise was kept. */
  readonly findings: readonly string[];
}

/**
 * Compares the provider's bills with what the studio shows. Every prompt is used once, so it names
 * the order on both sides.
 */
export async function compare(demoUrl: string, history: History): Promise<Comparison> {
  const response = await fetch(`${demoUrl}/demo/bills`);
  const bills = (await response.json()) as Bill[];
  const billsByPrompt = Map.groupBy(bills, (bill) => bill.prompt);
  const unknown = history.generations.filter(({ state }) => state === 'unknown');
  const billed = (prompt: string) =>
    (billsByPrompt.get(prompt) ?? []).reduce((sum, bill) => sum + bill.imagesBilled, 0);
  return {
    accepted: history.accepted.length,
    requests: bills.length,
    imagesBilled: bills.reduce((sum, bill) => sum + bill.imagesBilled, 0),
    imagesKept: [...history.kept.values()].filter((hash) => hash !== null).length,
    unknown: unknown.length,
    billedBehindUnknown: unknown.reduce((sum, { recipe }) => sum + billed(recipe.prompt), 0),
    underWayAtKills: history.underWayAtKills.reduce((sum, count) => sum + count, 0),
    findings: [
      ...sentTwice(billsByPrompt),
      ...lostOrders(history),
      ...lostPictures(history, billed),
      ...changedFiles(history),
    ],
  };
}

/** An answer that says "wait" is no call: the prompt may come again after it. */
function sentTwice(billsByPrompt: ReadonlyMap<string, Bill[]>): string[] {
  return [...billsByPrompt].flatMap(([prompt, bills]) => {
    const calls = bills.filter(({ status }) => status !== 429).length;
    return calls > 1 ? [`sent ${calls} times: ${prompt}`] : [];
  });
}

function lostOrders({ accepted, generations }: History): string[] {
  const shown = new Set(generations.map(({ recipe }) => recipe.prompt));
  const gone = accepted
    .filter((prompt) => !shown.has(prompt))
    .map((prompt) => `lost order: ${prompt}`);
  const stuck = generations
    .filter(isUnderWay)
    .map(({ id, state }) => `never ended: ${id} (${state})`);
  return [...gone, ...stuck];
}

/**
 * A billed picture is kept, or its generation says that it may have been billed: where no answer with
 * pictures was written down.
 */
function lostPictures(
  { generations, answered }: History,
  billed: (prompt: string) => number,
): string[] {
  return generations.flatMap((generation) => {
    const { prompt } = generation.recipe;
    if (generation.state === 'unknown') {
      return answered.has(generation.id) ? [`answered, and shown as unknown: ${prompt}`] : [];
    }
    const kept = storedImages(generation).length;
    return billed(prompt) === kept
      ? []
      : [`billed ${billed(prompt)}, kept ${kept} (${generation.state}): ${prompt}`];
  });
}

function changedFiles({ served, kept }: History): string[] {
  const missing = [...kept].flatMap(([id, hash]) => (hash === null ? [`no bytes: ${id}`] : []));
  const changed = [...served].flatMap(([id, hash]) =>
    kept.get(id) === hash ? [] : [`served before and not the same now: ${id}`],
  );
  return [...missing, ...changed];
}
