import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { imagePage } from '#lib/generations/image-address';
import { leaveForGallery } from './leave-for-gallery.ts';

interface StageKeys {
  readonly newerId: string | null;
  readonly olderId: string | null;
  readonly isZoomed: boolean;
  readonly ground: RefObject<HTMLElement | null>;
  toggle(): void;
}

/** Where all keys belong to what is typed or chosen. */
const typing = 'input, textarea, select, [contenteditable], [role="menu"]';
/** What Enter and space press. */
const pressable = 'a, button, summary';

/**
 * The keys of a picture's page: arrows to its neighbours, Enter and space to full size and back,
 * Escape to the gallery. At full size the arrows look around and Escape fits it again.
 */
export function useStageKeys({ newerId, olderId, isZoomed, ground, toggle }: StageKeys): void {
  const router = useRouter();
  const show = (id: string | null) => {
    if (id) router.replace(imagePage(id), { scroll: false });
    return id !== null;
  };
  const leave = () => {
    if (isZoomed) toggle();
    else if (!leaveForGallery()) {
      router.push('/gallery', { transitionTypes: ['close-picture'] });
    }
    return true;
  };
  const act = (key: string, isTaken: boolean): boolean => {
    switch (key) {
      case 'Escape':
        return leave();
      case 'ArrowLeft':
        return isZoomed ? look(ground.current, -1, 0) : show(newerId);
      case 'ArrowRight':
        return isZoomed ? look(ground.current, 1, 0) : show(olderId);
      case 'ArrowUp':
        return isZoomed && look(ground.current, 0, -1);
      case 'ArrowDown':
        return isZoomed && look(ground.current, 0, 1);
      case 'Enter':
      case ' ':
        if (!isTaken) toggle();
        return !isTaken;
      default:
        return false;
    }
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(typing)) return;
    if (act(event.key, target?.closest(pressable) != null)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

const stepPx = 120;

function look(ground: HTMLElement | null, right: number, down: number): boolean {
  ground?.scrollBy({ left: right * stepPx, top: down * stepPx });
  return true;
}
