import { type OverlayName, overlayStore, showOverlay } from '#components/shell/show-overlay';
import { hasCommandKey } from '#components/ui/command-key';
import { shownPopover } from '#components/ui/shown-popover';
import { isTypedIn } from '#components/ui/typed-in';

/** A dialog, and a menu, have the page for themselves; a toast does not. */
const inTheWay =
  '[data-base-ui-portal] :is([role="dialog"]:not([aria-modal="false"]), [role="alertdialog"], [role="menu"])';

/** Opens and closes what lies over the page by its key: see lib/shortcuts.ts. */
export function pressOverlayKey(event: KeyboardEvent): void {
  const { open } = overlayStore.getState();
  const asked = isLeaving(event) ? open : askedBy(event);
  if (!asked) return;
  if ((!open || event.key === 'Escape') && document.querySelector(inTheWay)) return;
  event.preventDefault();
  showOverlay(open === asked ? null : asked);
}

/** Whether it is Escape, which is for what did not come as well: what did hears it by itself. */
function isLeaving({ key, defaultPrevented, isComposing }: KeyboardEvent): boolean {
  return key === 'Escape' && !defaultPrevented && !isComposing && !shownPopover();
}

function askedBy(event: KeyboardEvent): OverlayName | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (event.defaultPrevented || event.repeat || altKey) return null;
  // Ctrl+K in a field of a Mac deletes to the end of the line.
  const [isMeant, isOther] = hasCommandKey() ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  if (isOther) return null;
  if (isMeant) return key.toLowerCase() === 'k' && !shiftKey ? 'commands' : null;
  return key === '?' && !isTypedIn(event.target) ? 'shortcuts' : null;
}
