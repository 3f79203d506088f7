import type { GridStep } from '#lib/gallery/grid-steps';
import { type MarkOfKey, markOfKey } from '#lib/gallery/mark-key';

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The step that a key means in the grid; null for all others. */
export function stepOfKey({ key, ctrlKey, metaKey, altKey }: Key): GridStep | null {
  if (altKey) return null;
  const isFar = ctrlKey || metaKey;
  switch (key) {
    case 'Home':
      return isFar ? 'first' : 'row-start';
    case 'End':
      return isFar ? 'last' : 'row-end';
    default:
      return isFar ? null : (steps[key] ?? null);
  }
}

const steps: Readonly<Record<string, GridStep>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
};

/** What a key does to the pictures that are chosen, or to the one that has the focus. */
export type GridVerb = MarkOfKey | { readonly kind: 'select-all' } | { readonly kind: 'clear' };

/** The verb of a key; null for all others. */
export function verbOfKey({ key, ctrlKey, metaKey, altKey }: Key): GridVerb | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' ? { kind: 'select-all' } : null;
  return key === 'Escape' ? { kind: 'clear' } : markOfKey(key);
}
