import type { MouseEvent } from 'react';

/** Whether a press asks the browser for something of its own: a new tab, a new window, a download. */
export function isForBrowser({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button !== 0 || altKey || ctrlKey || metaKey || shiftKey;
}
