import type { Tray } from '#lib/compose/tray';
import { makeReady } from '#lib/compose/tray-intake';
import { sendForm } from '#lib/compose/tray-send';
import { begin, nameOf, noteWork, tileOf, tilesOf, workOf } from '#lib/compose/tray-tile';
import type { KeptReference } from '#lib/references/kept-reference';
import { shrinkPlan } from '#lib/references/shrink-plan';

/** The references of the tray that are ready, by the identifier of their tile. */
export function readyReferences(tray: Tray): ReadonlyMap<string, KeptReference> {
  return new Map(
    tilesOf(tray).flatMap(({ id }) => {
      const work = workOf(tray, id);
      return work?.phase === 'ready' ? [[id, work.reference] as const] : [];
    }),
  );
}

/**
 * Makes the heaviest references lighter until all are within the budget.
 *
 * @param onProgress how many of how many are done
 * @returns brings back what they were
 */
export async function shrinkToFit(
  tray: Tray,
  budgetBytes: number,
  onProgress: (done: number, of: number) => void,
): Promise<() => void> {
  const before = readyReferences(tray);
  const weights = [...before].map(([id, { sizeBytes }]) => ({ id, sizeBytes }));
  const plan = shrinkPlan(weights, budgetBytes);
  for (const [done, { id, targetBytes }] of plan.entries()) {
    onProgress(done, plan.length);
    const reference = before.get(id);
    if (reference) await shrinkTile(tray, id, reference, targetBytes);
  }
  return () => {
    for (const { id } of plan) {
      const reference = before.get(id);
      if (reference && tileOf(tray, id)) makeReady(tray, id, reference);
    }
    tray.say('The references weigh what they did before.');
  };
}

async function shrinkTile(
  tray: Tray,
  id: string,
  before: KeptReference,
  targetBytes: number,
): Promise<void> {
  const signal = begin(tray, id, () => void shrinkTile(tray, id, before, targetBytes));
  noteWork(tray, id, { phase: 'mending', share: 0 });
  const why = await shrinkAndSend(tray, id, before, targetBytes, signal);
  if (signal.aborted || why === null) return;
  noteWork(tray, id, { phase: 'ready', reference: before });
  tray.tell(`${nameOf(tray, id)} stays as it was. ${why}`);
}

/** @returns why it did not come about, or null */
async function shrinkAndSend(
  tray: Tray,
  id: string,
  before: KeptReference,
  targetBytes: number,
  signal: AbortSignal,
): Promise<string | null> {
  const file = await tray.tools.fetch(before.key, 'sent', signal);
  if (!file.ok) return file.failure.message;
  const check = await tray.tools.check(file.value, before.name);
  if (!check.isUsable) return check.why;
  const shrunk = await tray.tools.shrink(file.value, check.facts, targetBytes, {
    signal,
    onProgress: (share) => {
      if (!signal.aborted) noteWork(tray, id, { phase: 'mending', share });
    },
  });
  if (!shrunk.ok) return shrunk.failure.message;
  const sent = await sendForm(tray, id, shrunk.value.blob, signal);
  if (!sent.ok) return sent.failure.message;
  if (signal.aborted) return null;
  const { baseKey, drawing } = before;
  if (baseKey && drawing) {
    // Lengths of a drawing are shares of its picture, so it fits the smaller one too.
    const kept = await tray.tools.keepDrawing({ key: sent.value.key, baseKey, drawing });
    if (!kept.ok) return kept.failure.message;
  }
  makeReady(tray, id, { ...sent.value, baseKey, drawing });
  return null;
}
