/** Shown over everything, and so not part of the page that is held. */
const above = 'script, style, [data-above], [data-base-ui-portal], next-route-announcer';

/**
 * Holds the page still behind a dialog that lies over it: nothing of it can be reached or scrolled.
 * What stands above the dialog, such as a toast, can be.
 *
 * @returns lets it go
 */
export function holdPage(dialog: HTMLElement): () => void {
  const held: HTMLElement[] = [];
  for (let inner = dialog; inner !== document.body; ) {
    const { parentElement } = inner;
    if (!parentElement) break;
    for (const beside of parentElement.children) {
      if (beside === inner || !(beside instanceof HTMLElement)) continue;
      if (beside.inert || beside.matches(above)) continue;
      beside.inert = true;
      held.push(beside);
    }
    inner = parentElement;
  }
  const free = stopScrolling(document.documentElement);
  return () => {
    for (const each of held) each.inert = false;
    free();
  };
}

/** A scrollbar that goes keeps its place, so that the page is not laid out anew for its width. */
function stopScrolling(root: HTMLElement): () => void {
  const { overflow, scrollbarGutter } = root.style;
  if (innerWidth > root.clientWidth) root.style.scrollbarGutter = 'stable';
  root.style.overflow = 'hidden';
  return () => {
    root.style.overflow = overflow;
    root.style.scrollbarGutter = scrollbarGutter;
  };
}
