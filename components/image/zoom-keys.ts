import { useEffectEvent, useLayoutEffect } from 'react';
import { shownPopover } from '#components/ui/shown-popover';
import type { ZoomControl } from './use-zoom.ts';

/** How far an arrow looks around, in CSS pixels. */
const stepPx = 120;

/** Where all keys belong to what is typed or chosen. */
const typing =
  'input:not([type="radio"]), textarea, select, [contenteditable], [role="menu"], [role="dialog"]:not([data-viewer])';
/** What Enter and space press. */
const pressable = 'a, button, summary';

/**
 * The keys of a picture that can be looked at closely: plus and minus, Enter and space to full size
 * and back, and in a picture that is larger than its frame arrows around in it and Escape to fit it.
 *
 * @returns whether it was one of them
 */
export function pressZoomKey(zoom: ZoomControl, key: string): boolean {
  switch (key) {
    case '+':
    case '=':
      zoom.step('in');
      return true;
    case '-':
      zoom.step('out');
      return true;
    case 'Enter':
    case ' ':
      zoom.toggle();
      return true;
    default:
      return zoom.isZoomed && lookAround(zoom, key);
  }
}

function lookAround(zoom: ZoomControl, key: string): boolean {
  switch (key) {
    case 'ArrowLeft':
      zoom.lookAround({ right: -stepPx, down: 0 });
      return true;
    case 'ArrowRight':
      zoom.lookAround({ right: stepPx, down: 0 });
      return true;
    case 'ArrowUp':
      zoom.lookAround({ right: 0, down: -stepPx });
      return true;
    case 'ArrowDown':
      zoom.lookAround({ right: 0, down: stepPx });
      return true;
    case 'Escape':
      zoom.fit();
      return true;
    default:
      return false;
  }
}

/**
 * Hears keys wherever the focus is, but for those that what has it uses itself.
 *
 * @param press says whether it did something; `isHeld` of a key that repeats since it is held down
 */
export function usePageKeys(press: (key: string, isHeld: boolean) => boolean): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!isTaken(event) && press(event.key, event.repeat)) event.preventDefault();
  });
  // With the focus and not after it: behind a view transition other effects wait for its end.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** Whether what has the focus, or is open over the page, has its own use for the key. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (key === 'Escape' && shownPopover()) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest(typing)) return true;
  const isRadio = target instanceof HTMLInputElement;
  if (key === 'Enter' || key === ' ') return isRadio || target.closest(pressable) !== null;
  return isRadio && key.startsWith('Arrow');
}
