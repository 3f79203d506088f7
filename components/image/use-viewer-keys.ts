import { useEffect, useEffectEvent } from 'react';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { useMarks } from './use-marks.ts';
import type { Way } from './use-way.ts';
import type { ZoomControl } from './use-zoom.ts';

interface ViewerKeys {
  readonly image: ImageDetail;
  readonly zoom: ZoomControl;
  readonly way: Way;
}

/** Where all keys belong to what is typed or chosen. */
const typing =
  'input:not([type="radio"]), textarea, select, [contenteditable], [role="menu"], [role="dialog"]:not([data-viewer])';
/** What Enter and space press. */
const pressable = 'a, button, summary';

/** How far an arrow looks around, in CSS pixels. */
const stepPx = 120;

/**
 * The keys of the viewer: arrows to the neighbours or, in a picture that is looked at closely, around
 * in it; Enter and space to full size and back; plus and minus; 1 to 5 rate and 0 takes that back; F
 * and Delete; Escape fits the picture, and then leaves.
 */
export function useViewerKeys(viewer: ViewerKeys): void {
  const { zoom, way } = viewer;
  const mark = useMarkKeys(viewer);
  const look = (right: number, down: number) => {
    zoom.lookAround({ right: right * stepPx, down: down * stepPx });
    return true;
  };
  const act = (key: string): boolean => {
    const { isZoomed } = zoom;
    switch (key) {
      case 'Escape':
        return did(isZoomed ? zoom.fit : way.leave);
      case 'ArrowLeft':
        return isZoomed ? look(-1, 0) : show(way, way.previousId);
      case 'ArrowRight':
        return isZoomed ? look(1, 0) : show(way, way.nextId);
      case 'ArrowUp':
        return isZoomed && look(0, -1);
      case 'ArrowDown':
        return isZoomed && look(0, 1);
      case '+':
      case '=':
        return did(() => zoom.step('in'));
      case '-':
        return did(() => zoom.step('out'));
      case 'Enter':
      case ' ':
        return did(() => zoom.toggle());
      default:
        return mark(key);
    }
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!isTaken(event) && act(event.key)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** The keys that say something of the picture; false for any other. */
function useMarkKeys({ image: loaded, way }: ViewerKeys): (key: string) => boolean {
  const { image, change } = useMarks(loaded);
  return (key) => {
    if (key === 'Delete') {
      if (image.isTrashed) return false;
      void change({ kind: 'trash', isTrashed: true });
      return did(way.goOn);
    }
    if (key.toLowerCase() === 'f') {
      void change({ kind: 'favour', isFavourite: !image.isFavourite });
      return true;
    }
    if (!/^[0-5]$/.test(key)) return false;
    void change({ kind: 'rate', rating: key === '0' ? null : Number(key) });
    return true;
  };
}

/** Whether what has the focus has its own use for the key. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(typing)) return true;
  const isRadio = target instanceof HTMLInputElement;
  if (key === 'Enter' || key === ' ') return isRadio || target.closest(pressable) !== null;
  return isRadio && key.startsWith('Arrow');
}

function show(way: Way, id: string | null): boolean {
  if (id) way.show(id);
  return id !== null;
}

function did(action: () => void): true {
  action();
  return true;
}
