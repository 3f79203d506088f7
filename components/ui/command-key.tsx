import { useSyncExternalStore } from 'react';

/** Whether shortcuts are made with Cmd, as on Apple's keyboards, and not with Ctrl. */
export function hasCommandKey(): boolean {
  return /Mac|iP(?:hone|ad|od)/.test(navigator.platform);
}

/** The same for what is drawn; the server, which does not know, says no. */
export function useCommandKey(): boolean {
  return useSyncExternalStore(neverChanges, hasCommandKey, () => false);
}

const neverChanges = () => () => undefined;
