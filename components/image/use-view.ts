import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Sides, View } from '#lib/gallery/zoom';

/**
 * Where a picture is looked at, measured when it changes and not while the picture is moved. The
 * room that a fitted picture keeps to is what `data-room` names inside the ground.
 */
export function useView(
  ground: RefObject<HTMLElement | null>,
  { width, height }: Sides,
): View | null {
  const [view, setView] = useState<View | null>(null);
  useLayoutEffect(() => {
    const frame = ground.current;
    const room = frame?.querySelector<HTMLElement>('[data-room]');
    if (!frame || !room) return;
    const measure = () =>
      setView({
        frame: { width: frame.clientWidth, height: frame.clientHeight },
        room: { width: room.clientWidth, height: room.clientHeight },
        picture: { width, height },
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    observer.observe(room);
    return () => observer.disconnect();
  }, [ground, width, height]);
  return view;
}
