import { type RefObject, useEffect, useRef } from 'react';
import type { Order } from '#lib/generations/order-store';

/** What was just ordered is to be seen: scrolls up to it, wherever the feed was scrolled to. */
export function useNewestInSight(
  feed: RefObject<HTMLElement | null>,
  orders: readonly Order[],
): void {
  const seenAt = useRef(0);
  const newestAt = Math.max(0, ...orders.map((order) => order.placedAt));
  useEffect(() => {
    if (newestAt <= seenAt.current) return;
    seenAt.current = newestAt;
    const card = feed.current?.firstElementChild;
    if (card && card.getBoundingClientRect().top < 0) card.scrollIntoView({ block: 'start' });
  }, [feed, newestAt]);
}
