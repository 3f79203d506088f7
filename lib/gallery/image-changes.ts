import {
  doneWords,
  failureWords,
  partlyUndoneWords,
  progressWords,
  undoProgressWords,
} from '#lib/gallery/change-words';
import type { Changed, ChangeFailure, ImageChange, ImagesChange } from '#lib/gallery/image-change';
import { mostAtOnce } from '#lib/gallery/image-change-rules';
import { type OverrideStore, overrideOf } from '#lib/gallery/image-overrides';
import type { Result } from '#lib/result';

/** What changing pictures needs of the page. */
export interface ChangeParts {
  /** Asks the studio. Undefined, or a throw, where there is no answer. */
  send(change: ImagesChange): Promise<Result<Changed, ChangeFailure> | undefined>;
  /** Says how far something has got, with a way to stop it. */
  showProgress(words: string, cancel: () => void): Progress;
  /** Says what was done, with a way to take it back. */
  offerUndo(words: string, undo: () => void): void;
  /** Says that taking back has stopped halfway, with a way to go on with what is left. */
  offerRest(words: string, goOn: () => void): void;
  /** Says something that nothing can be done about. */
  tell(words: string): void;
  readonly overrides: OverrideStore;
}

export interface Progress {
  update(words: string): void;
  end(): void;
}

export interface ImageChanges {
  /**
   * Changes pictures, however many: shows it at once, does it in parts, says what was done and how
   * to take it back. Resolves when it is over, whatever came of it.
   *
   * @param about the name of the collection, where it is one
   */
  change(ids: readonly string[], change: ImageChange, about?: string): Promise<void>;
}

export function createImageChanges(parts: ChangeParts): ImageChanges {
  return {
    async change(ids, change, about = '') {
      const unique = [...new Set(ids)];
      const steps = partsOf(unique).map((some) => ({ ids: some, change }));
      const outcome = await perform(parts, steps, about, (done, total) =>
        progressWords(change, done, total),
      );
      const { changed, failed, failure } = outcome;
      const trouble = failed > 0 ? failureWords(failure, failed) : null;
      if (changed > 0) {
        const done = doneWords(change, changed, about);
        parts.offerUndo(trouble ? `${done}. ${trouble}` : done, () =>
          takeBack(parts, outcome.undo.toReversed(), about),
        );
      } else if (trouble) parts.tell(trouble);
      else if (unique.length > 1 && !outcome.isCanceled) {
        parts.tell('Nothing to change: they are like that already.');
      }
    },
  };
}

/**
 * Takes changes back. What is left as it was canceled, or as the studio did not answer, is kept: old
 * ratings, tags and places stand nowhere else.
 *
 * @param steps the last change first: an earlier one may have made room for it
 */
async function takeBack(
  parts: ChangeParts,
  steps: readonly ImagesChange[],
  about: string,
): Promise<void> {
  const outcome = await perform(parts, steps, about, undoProgressWords);
  const { rest, failed, failure } = outcome;
  if (rest.length === 0) return parts.tell('Taken back');
  const total = countOf(steps);
  const done = total - countOf(rest);
  const words = [
    done > 0 ? partlyUndoneWords(done, total) : '',
    failed > 0 ? failureWords(failure, failed) : '',
  ];
  const said = words.filter(Boolean).join('. ');
  // Nothing goes back into a collection that is gone.
  if (failure?.code === 'not-found') parts.tell(said);
  else parts.offerRest(said, () => takeBack(parts, rest, about));
}

interface Outcome {
  changed: number;
  /** Pictures that were left as they were. */
  failed: number;
  failure: ChangeFailure | undefined;
  isCanceled: boolean;
  undo: ImagesChange[];
  /** What was not done, in the order it was to be done in. */
  rest: ImagesChange[];
}

async function perform(
  { send, showProgress, overrides }: ChangeParts,
  steps: readonly ImagesChange[],
  about: string,
  words: (done: number, total: number) => string,
): Promise<Outcome> {
  const { begin, settle, withdraw } = overrides.getState();
  const shown = steps.map(({ ids, change }) => begin(ids, overrideOf(change, about)));
  const total = countOf(steps);
  const outcome = nothingDone();
  const cancel = () => {
    outcome.isCanceled = true;
  };
  const progress = total > mostAtOnce ? showProgress(words(0, total), cancel) : null;
  let done = 0;
  let isHopeless = false;
  for (const [at, step] of steps.entries()) {
    const key = shown[at] ?? 0;
    if (outcome.isCanceled || isHopeless) {
      withdraw(key);
      outcome.rest.push(step);
      if (isHopeless) outcome.failed += step.ids.length;
      continue;
    }
    const result = await send(step).catch(() => undefined);
    if (result?.ok) {
      settle(key);
      outcome.changed += result.value.changed;
      outcome.undo.push(...result.value.undo);
    } else {
      withdraw(key);
      outcome.rest.push(step);
      outcome.failed += step.ids.length;
      outcome.failure = result?.failure;
      // What is full for some pictures has room for others; no answer and no collection go for all.
      isHopeless = result?.failure.code !== 'over-limit';
    }
    done += step.ids.length;
    progress?.update(words(done, total));
  }
  progress?.end();
  return outcome;
}

function nothingDone(): Outcome {
  return { changed: 0, failed: 0, failure: undefined, isCanceled: false, undo: [], rest: [] };
}

function countOf(steps: readonly ImagesChange[]): number {
  return steps.reduce((sum, { ids }) => sum + ids.length, 0);
}

function partsOf(ids: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let at = 0; at < ids.length; at += mostAtOnce) parts.push(ids.slice(at, at + mostAtOnce));
  return parts;
}
