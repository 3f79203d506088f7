/** What somebody dropped, pasted or chose, read at once: the event keeps it only for a moment. */
export interface Arrival {
  readonly files: readonly File[];
  /** `text/uri-list` and `text/html`, where a picture was dragged here from a page. */
  readonly list: string;
  readonly html: string;
}

export function arrivalOf(data: DataTransfer): Arrival {
  return {
    files: [...data.files],
    list: data.getData('text/uri-list'),
    html: data.getData('text/html'),
  };
}

/** Whether a drag may bring a picture; until it is dropped only the kinds of what it has are known. */
export function mayBePicture({ types }: DataTransfer): boolean {
  return types.includes('Files') || types.includes('text/uri-list');
}

/** Whether a paste is one of pictures: beside words in a field for words, the words are meant. */
export function isPictures(data: DataTransfer, target: EventTarget | null): boolean {
  if (![...data.files].some(({ type }) => type.startsWith('image/'))) return false;
  const isField =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea'));
  return !isField || data.getData('text/plain') === '';
}
