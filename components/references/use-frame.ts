import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Frame } from '#lib/references/drawing-shape';

/** How large an element is shown, in CSS pixels; null before it has been laid out. */
export function useFrame(element: RefObject<HTMLElement | null>): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null);
  useLayoutEffect(() => {
    const shown = element.current;
    if (!shown) return;
    const measure = () => {
      const { width, height } = shown.getBoundingClientRect();
      setFrame(width > 0 && height > 0 ? { width, height } : null);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(shown);
    return () => observer.disconnect();
  }, [element]);
  return frame;
}
