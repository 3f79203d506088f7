/** What hangs open beneath the bar, which Escape closes before anything else; null for nothing. */
export function shownPopover(): HTMLElement | null {
  return document.querySelector<HTMLElement>(':popover-open');
}
