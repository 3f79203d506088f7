import {
  type EditorState,
  type Extension,
  Prec,
  StateEffect,
  StateField,
  type Transaction,
} from '@codemirror/state';
import { type Command, EditorView, keymap } from '@codemirror/view';
import { isShown, type Offer } from '#lib/compose/offer';
import { isOtherLanguage, languageFacet } from './language-facet.ts';
import { apart } from './undo.ts';

export interface OfferState {
  /** What can complete the word that is being typed, or null. */
  readonly offer: Offer | null;
  /** Which of its items Enter would take, from 0. */
  readonly active: number;
  /** The beginning of the word whose list was closed by hand. */
  readonly refusedAt: number | null;
}

export const noOffer: OfferState = { offer: null, active: 0, refusedAt: null };

const point = StateEffect.define<number>();
const close = StateEffect.define<'refused' | 'left'>();
const notice = StateEffect.define<null>();

/**
 * What is offered while something is typed. Everything here happens with the key itself: a list that
 * came a moment later would take the Enter behind it for a new line.
 */
export const offerField = StateField.define<OfferState>({ create: () => noOffer, update: next });

function next(value: OfferState, transaction: Transaction): OfferState {
  const { changes, docChanged, effects, selection, state } = transaction;
  let now = value;
  if (docChanged) {
    const refusedAt = now.refusedAt === null ? null : changes.mapPos(now.refusedAt);
    now = isByHand(transaction) ? look(state, { ...now, refusedAt }) : noOffer;
  } else if (now.offer && (selection || isOtherLanguage(transaction))) {
    // A caret that is only moved begins nothing; it can but leave it.
    now = look(state, now);
  }
  for (const effect of effects) {
    if (effect.is(point)) now = { ...now, active: effect.value };
    if (effect.is(close)) now = closed(now, effect.value);
    if (effect.is(notice)) now = look(state, now);
  }
  return now;
}

function isByHand(transaction: Transaction): boolean {
  return ['input', 'delete', 'undo', 'redo'].some((event) => transaction.isUserEvent(event));
}

function look(state: EditorState, { offer: before, active, refusedAt }: OfferState): OfferState {
  const { main } = state.selection;
  const offer = main.empty
    ? state.facet(languageFacet).offerAt(state.doc.toString(), main.head)
    : null;
  if (!offer) return noOffer;
  const isSame = offer.start === before?.start && offer.words === before.words;
  const last = Math.max(0, offer.items.length - 1);
  return { offer, refusedAt, active: isSame ? Math.min(active, last) : 0 };
}

function closed({ offer }: OfferState, how: 'refused' | 'left'): OfferState {
  return how === 'refused' && offer ? { ...noOffer, offer, refusedAt: offer.start } : noOffer;
}

/** The offer that is to be seen, or null. */
export function openOffer({ offer, refusedAt }: OfferState): Offer | null {
  return offer && offer.start !== refusedAt && isShown(offer) ? offer : null;
}

/** Offers what suits a word that was typed before there was anybody to hear it. */
export function noticeWord(view: EditorView): void {
  view.dispatch({ effects: notice.of(null) });
}

export function pointAt(view: EditorView, index: number): void {
  view.dispatch({ effects: point.of(index) });
}

/** Puts an item of the open offer into the text, as one step that can be undone. */
export function chooseOffered(view: EditorView, index: number): boolean {
  const item = openOffer(view.state.field(offerField))?.items[index];
  if (!item) return false;
  const { start, end, text } = item.edit;
  view.dispatch({
    changes: { from: start, to: end, insert: text },
    selection: { anchor: start + text.length },
    annotations: apart.of(true),
    userEvent: 'input.complete',
    scrollIntoView: true,
  });
  return true;
}

const step =
  (by: number): Command =>
  (view) => {
    const state = view.state.field(offerField);
    const count = openOffer(state)?.items.length ?? 0;
    if (count === 0) return false;
    pointAt(view, (state.active + by + count) % count);
    return true;
  };

const choose: Command = (view) => chooseOffered(view, view.state.field(offerField).active);

const refuse: Command = (view) => {
  if (!openOffer(view.state.field(offerField))) return false;
  view.dispatch({ effects: close.of('refused') });
  return true;
};

/**
 * Completion by keyboard. The focus stays in the text, and a screen reader is told of the list.
 *
 * @param listId the element of the list; its options are `${listId}-0` and on
 */
export function offers(listId: string): Extension {
  return [
    offerField,
    Prec.highest(
      keymap.of([
        { key: 'ArrowDown', run: step(1) },
        { key: 'ArrowUp', run: step(-1) },
        { key: 'Enter', run: choose },
        { key: 'Tab', run: choose },
        { key: 'Escape', run: refuse },
      ]),
    ),
    EditorView.contentAttributes.compute([offerField], (state) => {
      const value = state.field(offerField);
      const isList = (openOffer(value)?.items.length ?? 0) > 0;
      return {
        'aria-autocomplete': 'list',
        'aria-haspopup': 'listbox',
        ...(isList && {
          'aria-controls': listId,
          'aria-activedescendant': `${listId}-${value.active}`,
        }),
      };
    }),
    EditorView.domEventHandlers({
      blur: (_event, view) => {
        // A view that goes away loses its focus as well.
        const isThere = view.dom.isConnected && view.state.field(offerField).offer !== null;
        if (isThere) view.dispatch({ effects: close.of('left') });
      },
    }),
  ];
}
