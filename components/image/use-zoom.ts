import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

/** Moved less than this between press and release, a press is a click, in CSS pixels. */
const clickSlackPx = 4;

/** A point of the picture, as parts of its width and height. */
interface Spot {
  readonly across: number;
  readonly down: number;
}

interface Zoom {
  readonly isZoomed: boolean;
  toggle(): void;
}

/**
 * Fit or full size. A click enlarges the very spot that was clicked; at full size the picture is
 * dragged with the mouse, and scrolled with wheel, fingers and keys as any other page.
 */
export function useZoom(ground: RefObject<HTMLElement | null>): Zoom {
  const [spot, setSpot] = useState<Spot | null>(null);
  const isZoomed = spot !== null;
  const toggle = (at: Spot = { across: 0.5, down: 0.5 }) => setSpot(isZoomed ? null : at);
  const click = useEffectEvent((event: PointerEvent | MouseEvent) => {
    const picture = ground.current?.querySelector('img')?.getBoundingClientRect();
    if (!picture) return;
    toggle({
      across: (event.clientX - picture.left) / picture.width,
      down: (event.clientY - picture.top) / picture.height,
    });
  });

  useLayoutEffect(() => {
    const box = ground.current;
    if (!box || !spot) return;
    box.scrollLeft = spot.across * box.scrollWidth - box.clientWidth / 2;
    box.scrollTop = spot.down * box.scrollHeight - box.clientHeight / 2;
  }, [ground, spot]);

  useDrag(ground, (event) => click(event));
  return { isZoomed, toggle: () => toggle() };
}

function useDrag(ground: RefObject<HTMLElement | null>, onClick: (event: MouseEvent) => void) {
  const from = useRef<{ x: number; y: number; left: number; top: number } | null>(null);
  const isDrag = useRef(false);
  const click = useEffectEvent(onClick);
  useEffect(() => {
    const box = ground.current;
    if (!box) return;
    const controller = new AbortController();
    const { signal } = controller;
    const press = (event: PointerEvent) => {
      isDrag.current = false;
      // Fingers scroll by themselves, with their own momentum.
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      from.current = {
        x: event.clientX,
        y: event.clientY,
        left: box.scrollLeft,
        top: box.scrollTop,
      };
    };
    const move = (event: PointerEvent) => {
      if (!from.current) return;
      const { x, y, left, top } = from.current;
      if (Math.hypot(event.clientX - x, event.clientY - y) > clickSlackPx) isDrag.current = true;
      if (isDrag.current) box.scrollTo(left - event.clientX + x, top - event.clientY + y);
    };
    const release = () => {
      from.current = null;
    };
    const decide = (event: MouseEvent) => {
      if (!isDrag.current) click(event);
    };
    box.addEventListener('pointerdown', press, { signal });
    addEventListener('pointermove', move, { signal });
    addEventListener('pointerup', release, { signal });
    addEventListener('pointercancel', release, { signal });
    box.addEventListener('click', decide, { signal });
    return () => controller.abort();
  }, [ground]);
}
