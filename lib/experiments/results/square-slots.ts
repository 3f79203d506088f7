import type { CellResult, ResultImage } from '#lib/experiments/results/cell-result';
import { countLabel } from '#lib/generations/count';
import { isUnderWay } from '#lib/generations/generation';

/** A place in a square: a picture, or what became of the call that should have brought one. */
export interface Slot {
  readonly key: string;
  readonly kind: 'picture' | 'waiting' | 'failed' | 'canceled' | 'unknown' | 'gone';
  /** Only of a picture. */
  readonly image: ResultImage | null;
}

/** The places of one generation: one for each picture, and one where there is none. */
export function slotsOf(result: CellResult): Slot[] {
  const { generationId, state, images } = result;
  if (images.length > 0) {
    return images.map((image) => ({ key: image.id, kind: 'picture' as const, image }));
  }
  return [{ key: generationId, kind: kindOf(state), image: null }];
}

function kindOf(state: CellResult['state']): Slot['kind'] {
  if (isUnderWay({ state })) return 'waiting';
  return state === 'failed' || state === 'canceled' || state === 'unknown' ? state : 'gone';
}

const slotWords: Readonly<Record<Slot['kind'], string>> = {
  picture: 'picture',
  waiting: 'to come',
  failed: 'failed',
  canceled: 'canceled',
  unknown: 'with an unknown outcome',
  gone: 'not here any more',
};

/** What stands in one slot without a picture, in a word. */
export const slotLabels: Readonly<Record<Exclude<Slot['kind'], 'picture'>, string>> = {
  waiting: 'To come',
  failed: 'Failed',
  canceled: 'Canceled',
  unknown: 'Outcome unknown',
  gone: 'Not here any more',
};

/** What a square holds, read out. @param isAskedFor whether any such prompt is in the experiment */
export function squareWords(slots: readonly Slot[], isAskedFor: boolean): string {
  if (!isAskedFor) return 'not part of this experiment';
  const counts = Map.groupBy(slots, ({ kind }) => kind);
  const kinds = Object.keys(slotWords) as Slot['kind'][];
  return kinds
    .flatMap((kind) => {
      const count = counts.get(kind)?.length ?? 0;
      if (count === 0) return [];
      return [kind === 'picture' ? countLabel(count, 'picture') : `${count} ${slotWords[kind]}`];
    })
    .join(', ');
}
