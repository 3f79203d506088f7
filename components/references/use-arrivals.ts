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
    const { listen, listenEarly } = earsOf(page.signal);
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
    listenEarly('drop', (event) => {
      setDragged(false);
      const { dataTransfer, defaultPrevented } = event;
      if (!dataTransfer || defaultPrevented || !mayBePicture(dataTransfer)) return;
      event.preventDefault();
      latest.current.receive(arrivalOf(dataTransfer));
    });
    listenEarly('paste', (event) => {
      const { clipboardData, defaultPrevented, target } = event;
      if (!clipboardData || defaultPrevented || !isPictures(clipboardData, target)) return;
      event.preventDefault();
      latest.current.receive({ ...arrivalOf(clipboardData), list: '', html: '' });
    });
    return () => page.abort();
  }, []);
  return isDragged;
}

type Kind = 'dragenter' | 'dragover' | 'dragleave' | 'drop' | 'dragend' | 'paste';

/** @param signal ends all listening */
function earsOf(signal: AbortSignal) {
  const listen = <Heard extends Kind>(
    kind: Heard,
    hear: (event: WindowEventMap[Heard]) => void,
  ): void => window.addEventListener(kind, hear, { signal });
  // An editor takes all that comes into it for words: what may be a picture is heard before it is.
  const listenEarly: typeof listen = (kind, hear) => {
    listen(kind, hear);
    const hearEarly: typeof hear = (event) => {
      if (event.target instanceof HTMLElement && event.target.isContentEditable) hear(event);
    };
    window.addEventListener(kind, hearEarly, { capture: true, signal });
  };
  return { listen, listenEarly };
}
