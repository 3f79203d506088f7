import type { CellResult, ResultImage } from '#lib/experiments/results/cell-result';
import { countLabel } from '#lib/generations/count';
import { failureTitle } from '#lib/generations/failure-words';
import { isUnderWay } from '#lib/generations/generation';
import { waitingTitles } from '#lib/generations/waiting-words';

/** A place in a square: a picture, or what became of the call that should have brought one. */
export interface Slot {
  readonly key: string;
  readonly kind: 'picture' | 'waiting' | 'failed' | 'canceled' | 'unknown' | 'gone';
  /** Only of a picture. */
  readonly image: ResultImage | null;
  /** What it is a part of. */
  readonly result: CellResult;
}

/** The places of one generation: one for each picture, and one where there is none. */
export function slotsOf(result: CellResult): Slot[] {
  const { generationId, state, images } = result;
  if (images.length > 0) {
    return images.map((image) => ({ key: image.id, kind: 'picture' as const, image, result }));
  }
  return [{ key: generationId, kind: kindOf(state), image: null, result }];
}

function kindOf(state: CellResult['state']): Slot['kind'] {
  if (isUnderWay({ state })) return 'waiting';
  return state === 'failed' || state === 'canceled' || state === 'unknown' ? state : 'gone';
}

const countWords: Readonly<Record<Slot['kind'], string>> = {
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

/** What stands in a slot without a picture, and why as far as is known. */
export function slotWords({ kind, result }: Pick<Slot, 'kind' | 'result'>): SlotWords {
  const label = kind === 'picture' ? '' : slotLabels[kind];
  const { failure, waiting } = result;
  if (failure) return { label, reason: failureTitle(failure) };
  return { label, reason: waiting ? waitingTitles[waiting] : null };
}

interface SlotWords {
  readonly label: string;
  readonly reason: string | null;
}

/** A slot smaller than this shows nothing that one could tell, in CSS pixels. */
const leastSlot = 40;

/** How many slots fit beside each other into a square, and as many below each other. */
export function slotsPerLine(side: number): number {
  return Math.max(1, Math.floor(side / leastSlot));
}

/** What a square holds, read out. @param isAskedFor whether any such prompt is in the experiment */
export function squareWords(slots: readonly Slot[], isAskedFor: boolean): string {
  if (!isAskedFor) return 'not part of this experiment';
  const counts = Map.groupBy(slots, ({ kind }) => kind);
  const kinds = Object.keys(countWords) as Slot['kind'][];
  return kinds
    .flatMap((kind) => {
      const count = counts.get(kind)?.length ?? 0;
      if (count === 0) return [];
      return [kind === 'picture' ? countLabel(count, 'picture') : `${count} ${countWords[kind]}`];
    })
    .join(', ');
}
