import {
  type FailureKind,
  type Generation,
  type GenerationState,
  isUnderWay,
  type StoredPicture,
  storedImages,
  type Waiting,
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
  /** Why it failed, or why nobody knows what became of it. */
  readonly failure?: FailureKind;
  /** What it waits for before it is sent, as far as that is known. */
  readonly waiting?: Waiting['reason'];
}

/** A generation as an event tells it, as the result of the cell that it was ordered for. */
export function toCellResult(generation: Generation, cell: number): CellResult {
  const { id, revision, state } = generation;
  const images = storedImages(generation).map(({ position: _, state: __, ...image }) => image);
  return { generationId: id, cell, revision, state, images, ...reasonOf(generation) };
}

function reasonOf(generation: Generation): Pick<CellResult, 'failure' | 'waiting'> {
  switch (generation.state) {
    case 'failed':
    case 'unknown':
      return { failure: generation.failure.kind };
    case 'queued':
      return generation.waiting ? { waiting: generation.waiting.reason } : {};
    default:
      return {};
  }
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

/**
 * Whether an experiment is paused, by its own generations: it may have been paused elsewhere since its
 * page was served.
 *
 * @param wasPaused as it was served, for when none is left to say it
 */
export function isHeldBack(
  results: Iterable<Pick<CellResult, 'state' | 'waiting'>>,
  wasPaused: boolean,
): boolean {
  let isAnyQueued = false;
  for (const { state, waiting } of results) {
    if (state !== 'queued') continue;
    if (waiting === 'held') return true;
    isAnyQueued = true;
  }
  return wasPaused && !isAnyQueued;
}
