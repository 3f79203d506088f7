import { useEffect, useRef, useState } from 'react';
import { type Arrival, arrivalOf, isPictures, mayBePicture } from './arrival.ts';

interface Hands {
  /** Something may be about to arrive. */
  prepare(): void;
  receive(arrival: Arrival): void;
}

/**
 * Listens for pictures that are dropped or pasted anywhere on the page.
 *
 * @returns whether something that may be a picture is being dragged over it
 */
export function useArrivals(hands: Hands): boolean {
  const [isDragged, setDragged] = useState(false);
  const latest = useRef(hands);
  useEffect(() => {
    latest.current = hands;
  });
  useEffect(() => {
    const page = new AbortController();
    const listen = <
      Kind extends 'dragenter' | 'dragover' | 'dragleave' | 'drop' | 'dragend' | 'paste',
    >(
      kind: Kind,
      hear: (event: WindowEventMap[Kind]) => void,
      capture = false,
    ) => window.addEventListener(kind, hear, { signal: page.signal, capture });

    listen('dragenter', ({ dataTransfer }) => {
      if (!dataTransfer || !mayBePicture(dataTransfer)) return;
      setDragged(true);
      latest.current.prepare();
    });
    // Without this a browser would open what is dropped, in the place of the studio.
    listen('dragover', (event) => {
      if (event.dataTransfer && mayBePicture(event.dataTransfer)) event.preventDefault();
    });
    listen('dragleave', ({ relatedTarget }) => relatedTarget === null && setDragged(false));
    listen('dragend', () => setDragged(false));
    const takeDropped = (event: DragEvent) => {
      setDragged(false);
      const { dataTransfer, defaultPrevented } = event;
      if (!dataTransfer || defaultPrevented || !mayBePicture(dataTransfer)) return;
      event.preventDefault();
      latest.current.receive(arrivalOf(dataTransfer));
    };
    listen('drop', takeDropped);
    // An editor takes all that comes into it for words, so a picture is taken on its way there.
    const takeEarly = (event: DragEvent) =>
      (event.target as HTMLElement).isContentEditable && takeDropped(event);
    listen('drop', takeEarly, true);
    const takePasted = (event: ClipboardEvent) => {
      const { clipboardData, target } = event;
      if (!clipboardData || !isPictures(clipboardData, target)) return;
      event.preventDefault();
      latest.current.receive({ ...arrivalOf(clipboardData), list: '', html: '' });
    };
    listen('paste', takePasted, true);
    return () => page.abort();
  }, []);
  return isDragged;
}
