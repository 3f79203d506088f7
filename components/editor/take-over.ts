import { flushSync } from 'react-dom';
import { type PlainField, pressEnds } from '#components/editor/use-late-editor';

/** How a plain field is in the moment in which an editor takes its place. */
export interface TakenField {
  readonly anchor: number;
  readonly head: number;
  readonly isFocused: boolean;
  /** In CSS pixels. */
  readonly scrollTop: number;
}

export function readField({ element }: PlainField): TakenField {
  const { selectionStart, selectionEnd, selectionDirection, scrollTop } = element;
  const isBackward = selectionDirection === 'backward';
  return {
    anchor: isBackward ? selectionEnd : selectionStart,
    head: isBackward ? selectionStart : selectionEnd,
    isFocused: document.activeElement === element,
    scrollTop,
  };
}

/**
 * Acts as soon as nothing would break off if the field were replaced: no composition, no press.
 *
 * @returns calls it off
 */
export function whenFree(plain: PlainField, act: () => void): () => void {
  const page = new AbortController();
  const wait = (target: EventTarget, kinds: readonly string[]) => {
    // What ends it still writes into the field, or clicks on it.
    const again = () =>
      setTimeout(() => {
        if (!page.signal.aborted) flushSync(look);
      });
    for (const kind of kinds)
      target.addEventListener(kind, again, { signal: page.signal, once: true });
  };
  const look = () => {
    if (plain.isComposing()) wait(plain.element, ['compositionend']);
    else if (plain.isPressed()) wait(window, pressEnds);
    else {
      page.abort();
      act();
    }
  };
  look();
  return () => page.abort();
}
