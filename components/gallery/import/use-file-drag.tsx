import { useEffect, useRef, useState } from 'react';

/**
 * Listens for files that are dragged over the page. A picture of the page itself is a file to some
 * browsers as well; it says its address, and is left to whom it concerns.
 *
 * @param receive hears of files that were dropped before anything else took them
 * @returns whether files are being dragged over the page
 */
export function useFileDrag(receive: (files: readonly File[]) => void): boolean {
  const [isDragged, setDragged] = useState(false);
  const latest = useRef(receive);
  useEffect(() => {
    latest.current = receive;
  });
  useEffect(() => {
    const page = new AbortController();
    const { signal } = page;
    const enter = ({ dataTransfer }: DragEvent) => setDragged(hasFiles(dataTransfer));
    // Without this a browser would open what is dropped, in the place of the gallery.
    const over = (event: DragEvent) => {
      if (hasFiles(event.dataTransfer)) event.preventDefault();
    };
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setDragged(false);
    const drop = (event: DragEvent) => {
      setDragged(false);
      const { dataTransfer, defaultPrevented } = event;
      if (!dataTransfer || defaultPrevented || !hasFiles(dataTransfer)) return;
      event.preventDefault();
      latest.current([...dataTransfer.files]);
    };
    window.addEventListener('dragenter', enter, { signal });
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('dragend', () => setDragged(false), { signal });
    window.addEventListener('drop', drop, { signal });
    return () => page.abort();
  }, []);
  return isDragged;
}

function hasFiles(data: DataTransfer | null): boolean {
  const types = data?.types ?? [];
  return types.includes('Files') && !types.includes('text/uri-list');
}
