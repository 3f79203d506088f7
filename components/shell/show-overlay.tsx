import { createStore } from 'zustand/vanilla';
import { shownPopover } from '#components/ui/shown-popover';

/** What can be opened over any page of the studio. */
export type OverlayName = 'commands' | 'shortcuts';

/** One for the page: what is open over it, or null. */
export const overlayStore = createStore<{ readonly open: OverlayName | null }>(() => ({
  open: null,
}));

/** Opens something over the page in place of what is there; null closes it. */
export function showOverlay(open: OverlayName | null): void {
  // A popover would lie over it.
  shownPopover()?.hidePopover();
  overlayStore.setState({ open });
}
