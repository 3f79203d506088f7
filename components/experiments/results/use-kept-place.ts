import { type RefObject, useEffect, useEffectEvent } from 'react';
import { type Square, withGridPlace } from '#lib/experiments/results/grid-address';

/**
 * Keeps in the address what of the grid is seen, as one leaves it: whoever comes back is there again.
 * While it is scrolled, the address stays as it is.
 *
 * @returns keeps it, with the square that the keyboard shall be on again
 */
export function useKeptPlace(scroller: RefObject<HTMLDivElement | null>, side: number) {
  const keep = (focused: Square | null) => {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop, scrollLeft } = element;
    const isAtStart = scrollTop === 0 && scrollLeft === 0;
    const corner = isAtStart ? null : { row: scrollTop / side, column: scrollLeft / side };
    const query = withGridPlace(location.search, { corner, focused });
    const search = query === '' ? '' : `?${query}`;
    if (search === location.search) return;
    history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
  };
  const leave = useEffectEvent(() => keep(null));
  useEffect(() => {
    // Before the router hears of it: it would take a later change of the address for an order to stay.
    const leaveByLink = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link && !scroller.current?.contains(link)) leave();
    };
    const leaveDocument = () => leave();
    document.addEventListener('click', leaveByLink, true);
    addEventListener('pagehide', leaveDocument);
    return () => {
      document.removeEventListener('click', leaveByLink, true);
      removeEventListener('pagehide', leaveDocument);
    };
  }, [scroller]);
  return keep;
}
