import { usePathname, useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';
import { openPicture } from '#components/image/open-picture';
import { pictureOfPage } from '#lib/generations/image-address';

/**
 * A press on a tile opens its picture over the gallery. One listener for all of them: a router's
 * link for each costs more than everything else in a tile, and rows of them come at every turn of
 * the wheel.
 */
export function useOpenTile() {
  const router = useRouter();
  const opened = pictureOfPage(usePathname());
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || isForBrowser(event)) return;
    event.preventDefault();
    const { pathname, search } = new URL(link.href);
    openPicture(() =>
      router.push(pathname + search, { scroll: false, transitionTypes: ['open-picture'] }),
    );
  };
  return { opened, onClick };
}

/** A new tab, a new window, a download. */
function isForBrowser({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button !== 0 || altKey || ctrlKey || metaKey || shiftKey;
}
