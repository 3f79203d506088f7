import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * One tab stop for a whole toolbar; the arrow keys go on from there in the order that is seen, which
 * may be another on a narrow screen.
 */
export function useRoving(toolbar: RefObject<HTMLElement | null>) {
  const current = useRef<HTMLElement | null>(null);

  const settle = () => {
    const items = itemsOf(toolbar.current);
    const last = items.find((item) => item === current.current) ?? items[0];
    // Of a group of radio buttons, a browser only ever tabs to the one that is checked.
    const stop = isRadio(last) ? (items.find(isCheckedRadio) ?? last) : last;
    for (const item of items) item.tabIndex = item === stop ? 0 : -1;
  };
  // After every change: what is in the toolbar may be new.
  useLayoutEffect(settle);

  const onKeyDown = (event: KeyboardEvent) => {
    const items = itemsOf(toolbar.current);
    const at = items.findIndex((item) => item.contains(event.target as Node));
    const next = at < 0 ? undefined : nextItem(items, at, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const onFocus = ({ target }: { readonly target: EventTarget }) => {
    if (target instanceof HTMLElement) current.current = target;
    settle();
  };
  return { onKeyDown, onFocus };
}

function nextItem(items: readonly HTMLElement[], at: number, key: string) {
  switch (key) {
    case 'ArrowRight':
      return items[(at + 1) % items.length];
    case 'ArrowLeft':
      return items.at(at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return undefined;
  }
}

function itemsOf(toolbar: HTMLElement | null): HTMLElement[] {
  const items = [...(toolbar?.querySelectorAll<HTMLElement>('button, input') ?? [])];
  const places = new Map(items.map((item) => [item, item.getBoundingClientRect()]));
  return items.sort((a, b) => {
    const [one, other] = [places.get(a), places.get(b)];
    if (!one || !other) return 0;
    const isSameRow = one.top < other.bottom && other.top < one.bottom;
    return isSameRow ? one.left - other.left : one.top - other.top;
  });
}

function isRadio(item: HTMLElement | undefined): item is HTMLInputElement {
  return item instanceof HTMLInputElement && item.type === 'radio';
}

function isCheckedRadio(item: HTMLElement): boolean {
  return isRadio(item) && item.checked;
}
