import type { GridStep } from '#lib/gallery/grid-steps';

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
export type GridVerb =
  | { readonly kind: 'rate'; readonly rating: number | null }
  | { readonly kind: 'favour' }
  | { readonly kind: 'trash' }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'clear' };

/** The verb of a key; null for all others. */
export function verbOfKey({ key, ctrlKey, metaKey, altKey }: Key): GridVerb | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' ? { kind: 'select-all' } : null;
  if (/^[0-5]$/.test(key)) return { kind: 'rate', rating: Number(key) || null };
  switch (key) {
    case 'f':
    case 'F':
      return { kind: 'favour' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'trash' };
    case 'Escape':
      return { kind: 'clear' };
    default:
      return null;
  }
}
