import type { TileMemory, Tray } from '#lib/compose/tray';
import type { DraftReference } from '#lib/references/draft-reference';
import { referenceRules } from '#lib/references/reference-rules';
import { isFinal, type SendFailure } from '#lib/references/send-failure';
import type { Work } from '#lib/references/work-store';

export function tilesOf(tray: Tray): readonly DraftReference[] {
  return tray.draft.getState().draft.references;
}

export function tileOf(tray: Tray, id: string): DraftReference | undefined {
  return tilesOf(tray).find((each) => each.id === id);
}

/** The number by which the prompt calls a tile, from 1; 0 for one that is gone. */
export function numberOf(tray: Tray, id: string): number {
  return tilesOf(tray).findIndex((each) => each.id === id) + 1;
}

export function nameOf(tray: Tray, id: string): string {
  return tileOf(tray, id)?.name || 'The picture';
}

/** How many more references can be added. */
export function roomIn(tray: Tray): number {
  return referenceRules.maxCount - tilesOf(tray).length;
}

export function workOf(tray: Tray, id: string): Work | undefined {
  return tray.works.getState().works.get(id);
}

/** A tile that was removed meanwhile has nothing going on. */
export function noteWork(tray: Tray, id: string, work: Work): void {
  if (tileOf(tray, id)) tray.works.getState().noteWork(id, work);
}

export function memoryOf(tray: Tray, id: string): TileMemory {
  const known = tray.memory.get(id);
  if (known) return known;
  const fresh: TileMemory = {
    life: new AbortController(),
    run: new AbortController(),
    original: null,
    again: null,
    isStalled: false,
  };
  tray.memory.set(id, fresh);
  return fresh;
}

/** Begins something with a tile; what was going on with it before ends. */
export function begin(tray: Tray, id: string, again: () => void): AbortSignal {
  const memory = memoryOf(tray, id);
  memory.run.abort();
  memory.run = new AbortController();
  memory.again = again;
  memory.isStalled = false;
  return AbortSignal.any([memory.run.signal, memory.life.signal]);
}

/** Ends everything that is going on with a tile and forgets what is remembered of it. */
export function release(tray: Tray, id: string): void {
  const memory = tray.memory.get(id);
  memory?.life.abort();
  memory?.run.abort();
  tray.memory.delete(id);
}

/** Puts up why something did not get through; what can be tried again can. */
export function fail(tray: Tray, id: string, failure: SendFailure): void {
  if (failure.code === 'canceled') return;
  memoryOf(tray, id).isStalled = failure.code === 'no-answer';
  noteWork(tray, id, {
    phase: isFinal(failure) ? 'hopeless' : 'failed',
    why: failure.message,
  });
  tray.say(`${nameOf(tray, id)} was not sent.`);
}

export function tryAgain(tray: Tray, id: string): void {
  tray.memory.get(id)?.again?.();
}

/** Called when there is a network again. */
export function goOn(tray: Tray): void {
  for (const { isStalled, again } of [...tray.memory.values()]) if (isStalled) again?.();
}
