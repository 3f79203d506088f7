import { flushSync } from 'react-dom';

/**
 * Makes a change by which the pressed button goes away: the keyboard goes on with the line beside it,
 * or at the beginning of the section.
 */
export function keepFocus(pressed: HTMLElement, change: () => void): void {
  const line = pressed.closest('li');
  const near = line?.nextElementSibling ?? line?.previousElementSibling;
  const section = pressed.closest('section');
  const hadFocus = pressed.contains(document.activeElement);
  flushSync(change);
  if (!hadFocus || pressed.isConnected) return;
  const next = near?.isConnected ? near.querySelector<HTMLElement>('a, button') : null;
  (next ?? section?.querySelector<HTMLElement>('input, button'))?.focus();
}
