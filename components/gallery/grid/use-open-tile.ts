import { usePathname, useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';
import { openPicture } from '#components/image/open-picture';
import { isForBrowser } from '#components/ui/is-for-browser';
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
