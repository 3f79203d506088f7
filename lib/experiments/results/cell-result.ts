import {
  type Generation,
  type GenerationState,
  isUnderWay,
  type StoredPicture,
  storedImages,
} from '#lib/generations/generation';

/** A picture that can be shown. */
export type ResultImage = StoredPicture & { readonly id: string };

/** A generation of a cell, as far as a grid shows it. */
export interface CellResult {
  readonly generationId: string;
  readonly cell: number;
  /** Higher is later. */
  readonly revision: number;
  readonly state: GenerationState;
  /** Those that can be shown; a finished one without any has lost them, or put them in the trash. */
  readonly images: readonly ResultImage[];
}

/** A generation as an event tells it, as the result of the cell that it was ordered for. */
export function toCellResult(generation: Generation, cell: number): CellResult {
  const { id, revision, state } = generation;
  const images = storedImages(generation).map(({ position: _, state: __, ...image }) => image);
  return { generationId: id, cell, revision, state, images };
}

/** How many results stand where. */
export interface ResultSums {
  readonly all: number;
  readonly underWay: number;
  readonly done: number;
  readonly failed: number;
  readonly canceled: number;
  /** Nobody knows what became of them. */
  readonly unknown: number;
}

export function sumResults(results: Iterable<Pick<CellResult, 'state'>>): ResultSums {
  const sums = { all: 0, underWay: 0, done: 0, failed: 0, canceled: 0, unknown: 0 };
  for (const { state } of results) {
    sums.all += 1;
    if (isUnderWay({ state })) sums.underWay += 1;
    else sums[state as 'done' | 'failed' | 'canceled' | 'unknown'] += 1;
  }
  return sums;
}
