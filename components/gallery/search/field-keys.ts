import type { KeyboardEvent } from 'react';
import type { Completions } from './use-completions.ts';
import type { Search } from './use-search.ts';

/** What a key does in the field; null leaves it to the browser. */
export function actOf(
  event: KeyboardEvent,
  completions: Completions,
  search: Search,
): (() => void) | null {
  const { ctrlKey, metaKey, shiftKey, key, nativeEvent } = event;
  // Safari ends a composition before it tells of the Enter that ended it.
  const isComposing = nativeEvent.isComposing || nativeEvent.keyCode === 229;
  if (isComposing || ctrlKey || metaKey || shiftKey) return null;
  const { options, active, point, take, close, showAll, tabTakes } = completions;
  const isOpen = options.length > 0;
  const step = (by: number) => () => point((active + by + options.length) % options.length);
  switch (key) {
    case 'ArrowDown':
      return isOpen ? step(1) : showAll;
    case 'ArrowUp':
      return isOpen ? step(active < 0 ? 0 : -1) : null;
    case 'Enter':
    case 'Tab': {
      const taken = key === 'Tab' ? tabTakes() : options[active];
      return taken ? () => take(taken) : null;
    }
    case 'Escape':
      if (isOpen) return close;
      return search.text === '' ? null : search.clear;
    default:
      return null;
  }
}
