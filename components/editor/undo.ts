import {
  Annotation,
  type Extension,
  StateEffect,
  StateField,
  Transaction,
} from '@codemirror/state';
import { type Command, EditorView } from '@codemirror/view';
import { promptChange } from '#lib/compose/prompt-change';
import {
  noHistory,
  type PromptHistory,
  type PromptMoment,
  stepBack,
  stepForward,
  withStep,
} from '#lib/compose/prompt-history';

type Tiles = PromptMoment['tiles'];

interface Typing {
  readonly kind: 'type' | 'delete';
  /** In milliseconds since the epoch. */
  readonly at: number;
  /** Where it ended. */
  readonly place: number;
}

export interface UndoState {
  readonly history: PromptHistory;
  /** What the mentions of the text name. */
  readonly tiles: Tiles;
  /** The keys that are one step as long as they go on; null once something else happened. */
  readonly typing: Typing | null;
}

/** Of a change that is a step of its own, whatever was typed just before. */
export const apart = Annotation.define<true>();

/** Of a change that is no step: the tray has rewritten mentions. */
export const noStep = Annotation.define<true>();

/** Tells which references the mentions of the text name from now on. */
export const nameTiles = StateEffect.define<Tiles>();

/** Of a text that nothing was done to yet. */
export function noUndo(tiles: Tiles): UndoState {
  return { history: noHistory, tiles, typing: null };
}

const travelled = Annotation.define<PromptHistory>();

/** A longer rest between two keys begins another step. */
const restMs = 500;

export const undoField = StateField.define<UndoState>({
  create: () => noUndo([]),
  update: (value, transaction) => {
    const tiles = transaction.effects.findLast((effect) => effect.is(nameTiles))?.value;
    const next = transaction.docChanged ? changed(value, transaction) : moved(value, transaction);
    return tiles === undefined ? next : { ...next, tiles };
  },
});

function moved(value: UndoState, { selection }: Transaction): UndoState {
  return selection && value.typing ? { ...value, typing: null } : value;
}

function changed(value: UndoState, transaction: Transaction): UndoState {
  const { startState } = transaction;
  const history = transaction.annotation(travelled);
  if (history) return { ...value, history, typing: null };
  if (transaction.annotation(noStep)) return { ...value, typing: null };
  const typing = typingOf(transaction);
  if (typing && goesOn(value.typing, typing, transaction)) return { ...value, typing };
  const { anchor, head } = startState.selection.main;
  const from = { text: startState.doc.toString(), tiles: value.tiles, anchor, head };
  return { ...value, history: withStep(value.history, from), typing };
}

function typingOf(transaction: Transaction): Typing | null {
  if (transaction.annotation(apart)) return null;
  const kind = ['input.type', 'delete'].find((event) => transaction.isUserEvent(event));
  if (!kind) return null;
  let place = 0;
  transaction.changes.iterChangedRanges((_fromA, _toA, _fromB, toB) => {
    place = toB;
  });
  const at = transaction.annotation(Transaction.time) ?? 0;
  return { kind: kind === 'delete' ? 'delete' : 'type', at, place };
}

/** Whether it belongs to the keys before it: of one kind, soon enough and in the same place. */
function goesOn(before: Typing | null, now: Typing, transaction: Transaction): boolean {
  if (before?.kind !== now.kind) return false;
  // A composition writes its word anew with every key, however slowly.
  if (transaction.isUserEvent('input.type.compose')) return true;
  let touches = false;
  transaction.changes.iterChangedRanges((from, to) => {
    touches ||= from <= before.place && to >= before.place;
  });
  return touches && now.at - before.at < restMs;
}

const travel =
  (step: typeof stepBack, userEvent: string): Command =>
  (view) => {
    const { doc, selection } = view.state;
    const { history, tiles } = view.state.field(undoField);
    const { anchor, head } = selection.main;
    const text = doc.toString();
    const found = step(history, { text, tiles, anchor, head });
    if (!found) return false;
    const { moment } = found;
    view.dispatch({
      changes: promptChange(text, moment.text).edits.map(({ start, end, text: insert }) => ({
        from: start,
        to: end,
        insert,
      })),
      selection: { anchor: moment.anchor, head: moment.head },
      annotations: travelled.of(found.history),
      userEvent,
      scrollIntoView: true,
    });
    return true;
  };

export const undo = travel(stepBack, 'undo');
export const redo = travel(stepForward, 'redo');

/** @param from what can be undone from the beginning */
export function undoable(from: UndoState): Extension {
  return [
    undoField.init(() => from),
    // A menu of the browser, or a phone that is shaken, asks for it in this way.
    EditorView.domEventHandlers({
      beforeinput: (event, view) => {
        const command = { historyUndo: undo, historyRedo: redo }[event.inputType];
        if (command) event.preventDefault();
        return command ? command(view) : false;
      },
    }),
  ];
}
