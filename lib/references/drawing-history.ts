import { drawingProblem, type Mark } from '#lib/references/drawing';

/** One thing that was done. */
interface Step {
  readonly before: readonly Mark[];
  readonly after: readonly Mark[];
  /** As it is said: `Red box added`. */
  readonly words: string;
  /** What was nudged; further nudges of the same belong to the same step. */
  readonly nudged: string | null;
}

/** What is to be said aloud of the last thing that was asked for. */
interface Notice {
  readonly words: string;
  /** It was refused, and the words say why. */
  readonly isProblem: boolean;
  /** Tells apart two that say the same. */
  readonly number: number;
}

/** The marks of a drawing with all that was done to them since it was opened. */
export interface DrawingHistory {
  readonly marks: readonly Mark[];
  /** The newest last. */
  readonly done: readonly Step[];
  /** The one that is done again first is last. */
  readonly undone: readonly Step[];
  readonly notice: Notice | null;
}

/** Does one thing more, which ends what could be done again; a drawing that is full refuses it. */
export function doStep(
  history: DrawingHistory,
  after: readonly Mark[],
  words: string,
  nudged: string | null = null,
): DrawingHistory {
  const { marks, done } = history;
  const problem =
    after.length >= marks.length ? drawingProblem({ version: 1, marks: after }) : null;
  if (problem) return say(history, problem, true);
  const last = done.at(-1);
  const joined = nudged !== null && last?.nudged === nudged ? last : null;
  const step = { before: joined?.before ?? marks, after, words, nudged };
  const earlier = joined ? done.slice(0, -1) : done;
  return say({ ...history, marks: after, done: [...earlier, step], undone: [] }, words);
}

export function undoStep(history: DrawingHistory): DrawingHistory {
  const { done, undone } = history;
  const step = done.at(-1);
  if (!step) return say(history, 'Nothing to undo');
  return say(
    { ...history, marks: step.before, done: done.slice(0, -1), undone: [...undone, step] },
    `Undone: ${step.words}`,
  );
}

export function redoStep(history: DrawingHistory): DrawingHistory {
  const { done, undone } = history;
  const step = undone.at(-1);
  if (!step) return say(history, 'Nothing to redo');
  return say(
    { ...history, marks: step.after, done: [...done, step], undone: undone.slice(0, -1) },
    `Redone: ${step.words}`,
  );
}

export function say(history: DrawingHistory, words: string, isProblem = false): DrawingHistory {
  const number = (history.notice?.number ?? 0) + 1;
  return { ...history, notice: { words, isProblem, number } };
}
