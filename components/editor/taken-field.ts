/** A plain field in the moment in which an editor takes its place. */
export interface TakenField {
  /** Its text before anybody typed in it. */
  readonly before: string;
  readonly anchor: number;
  readonly head: number;
  readonly isFocused: boolean;
  /** In CSS pixels. */
  readonly scrollTop: number;
}

/** @param before its text before anybody typed in it */
export function readField(field: HTMLTextAreaElement, before: string): TakenField {
  const { selectionStart, selectionEnd, selectionDirection, scrollTop } = field;
  const isBackward = selectionDirection === 'backward';
  return {
    before,
    anchor: isBackward ? selectionEnd : selectionStart,
    head: isBackward ? selectionStart : selectionEnd,
    isFocused: document.activeElement === field,
    scrollTop,
  };
}
