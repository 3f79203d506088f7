import type { KeyboardEvent } from 'react';
import { promptSelector } from '#components/compose/focus-prompt';

/**
 * Alt with an arrow brings back what was sent before. Heard on its way down to the prompt, where
 * these keys may have another use; what does it is fetched with the first press.
 */
export function recallByKey(event: KeyboardEvent): void {
  const { key, altKey, ctrlKey, metaKey, shiftKey, nativeEvent } = event;
  if (!altKey || ctrlKey || metaKey || shiftKey || nativeEvent.isComposing) return;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return;
  if (!(event.target as Element).closest(promptSelector)) return;
  event.preventDefault();
  event.stopPropagation();
  import('#components/library/prompts/recall-prompt').then(
    ({ recallPrompt }) => recallPrompt(key === 'ArrowUp' ? 'previous' : 'next'),
    // A fetch that fails is tried again with the next press.
    () => undefined,
  );
}
