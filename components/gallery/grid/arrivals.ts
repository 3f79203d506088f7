import { imageOverrides } from '#lib/gallery/image-overrides';
import type { LoadedRun } from '#lib/gallery/loaded-run';
import { restoredSince } from '#lib/gallery/restored-images';
import { theImport } from '#lib/gallery/the-import';

/** All by which pictures come in among those that are loaded, as it is at a moment. */
export type Arrivals = ReturnType<typeof arrivalsNow>;

export function arrivalsNow() {
  return { settled: imageOverrides.getState().settled, imported: theImport.store.getState() };
}

/** Whether pictures have come since, of an import or out of the trash, that a run does not have. */
export function hasArrivals(before: Arrivals, run: LoadedRun): boolean {
  const { settled, imported } = arrivalsNow();
  return (
    isImportOver(before, imported) || isAnyMissing(restoredSince(before.settled, settled), run)
  );
}

/**
 * Hears of what comes while a run is shown. What was put into the trash from here and is taken back
 * does not count: it was only hidden.
 *
 * @param onArrived called each time
 * @returns ends that
 */
export function watchArrivals(runNow: () => LoadedRun, onArrived: () => void): () => void {
  let before = arrivalsNow();
  const hear = () => {
    const was = before;
    before = arrivalsNow();
    const restored = restoredSince(was.settled, before.settled).filter(
      (id) => !was.settled.get(id)?.isTrashed,
    );
    if (isImportOver(was, before.imported) || isAnyMissing(restored, runNow())) onArrived();
  };
  const stops = [imageOverrides.subscribe(hear), theImport.store.subscribe(hear)];
  return () => {
    for (const stop of stops) stop();
  };
}

function isImportOver(before: Arrivals, now: Arrivals['imported']): boolean {
  return now !== before.imported && !now.isRunning && now.kept > 0;
}

function isAnyMissing(ids: readonly string[], { pictures }: LoadedRun): boolean {
  if (ids.length === 0) return false;
  const loaded = new Set(pictures.map(({ image }) => image.id));
  return ids.some((id) => !loaded.has(id));
}
