import { keepMentions } from '#lib/compose/mention-order';
import type { DraftReference } from '#lib/references/draft-reference';

type Tile = Pick<DraftReference, 'id' | 'name'>;

/** A prompt as it stood once, beside the references that its mentions named then. */
export interface PromptMoment {
  readonly text: string;
  readonly tiles: readonly Tile[];
  /** The selection, in UTF-16 code units. */
  readonly anchor: number;
  readonly head: number;
}

/**
 * What can be undone and redone: whole moments, since a prompt is short. An editor's own history of
 * changes would bring a mention back with the number it had, though its picture has another by now.
 */
export interface PromptHistory {
  /** The latest last. */
  readonly done: readonly PromptMoment[];
  readonly undone: readonly PromptMoment[];
}

export const noHistory: PromptHistory = { done: [], undone: [] };

/** Steps; the oldest are forgotten. */
const mostSteps = 200;

/** The history after a step that was made from this moment. What was undone before is given up. */
export function withStep({ done }: PromptHistory, from: PromptMoment): PromptHistory {
  return { done: [...done, from].slice(-mostSteps), undone: [] };
}

export interface Travelled {
  readonly history: PromptHistory;
  /** As it reads beside the references of now. */
  readonly moment: PromptMoment;
}

/** One step back from now; null when there is none that would change the text. */
export function stepBack({ done, undone }: PromptHistory, now: PromptMoment): Travelled | null {
  const index = done.findLastIndex((each) => beside(each, now.tiles).text !== now.text);
  const moment = done[index];
  if (!moment) return null;
  return {
    history: { done: done.slice(0, index), undone: [...undone, now] },
    moment: beside(moment, now.tiles),
  };
}

/** One step forward again; null when nothing was undone. */
export function stepForward({ done, undone }: PromptHistory, now: PromptMoment): Travelled | null {
  const travelled = stepBack({ done: undone, undone: done }, now);
  return (
    travelled && {
      ...travelled,
      history: { done: travelled.history.undone, undone: travelled.history.done },
    }
  );
}

/** A moment whose mentions name the same pictures beside other references: by their numbers now. */
function beside(moment: PromptMoment, tiles: readonly Tile[]): PromptMoment {
  const { prompt } = keepMentions({ prompt: moment.text, gone: {} }, moment.tiles, tiles);
  const most = prompt.length;
  return {
    text: prompt,
    tiles,
    anchor: Math.min(moment.anchor, most),
    head: Math.min(moment.head, most),
  };
}
