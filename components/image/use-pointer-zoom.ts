import { useEffect, useEffectEvent } from 'react';
import { fromMiddle, wayBetween, type ZoomHands } from './zoom-hands.ts';

/** A line and a page of a wheel that counts in them, in CSS pixels. */
const linePx = 16;
const pagePx = 400;

/** How much a pixel of the wheel enlarges, as an exponent; a pinch on a trackpad has few of them. */
const wheelRate = 0.002;
const pinchRate = 0.01;
/** One turn of a coarse wheel is no more than a step. */
const mostAtOnce = 0.3;

/** The wheel enlarges towards the pointer; a drag moves what is larger than its frame. */
export function usePointerZoom({ ground, isZoomed, zoomBy, pan, toggle }: ZoomHands): void {
  const turn = useEffectEvent((box: HTMLElement, event: WheelEvent) => {
    const unit = [1, linePx, pagePx][event.deltaMode] ?? 1;
    const rate = event.ctrlKey ? pinchRate : wheelRate;
    const power = Math.min(mostAtOnce, Math.max(-mostAtOnce, -event.deltaY * unit * rate));
    // A page is scrolled on over a picture that cannot become smaller.
    if (power < 0 && !isZoomed() && !event.ctrlKey) return;
    event.preventDefault();
    zoomBy(Math.exp(power), fromMiddle(box, event));
  });
  const drag = useEffectEvent((from: PointerEvent, to: PointerEvent) => pan(wayBetween(from, to)));
  const canDrag = useEffectEvent(isZoomed);
  const enlarge = useEffectEvent((box: HTMLElement, event: MouseEvent) =>
    toggle(fromMiddle(box, event)),
  );

  useEffect(() => {
    const box = ground.current;
    if (!box) return;
    const controller = new AbortController();
    const { signal } = controller;
    let held: PointerEvent | null = null;
    const press = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || event.button !== 0 || !canDrag()) return;
      held = event;
      box.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent) => {
      if (held?.pointerId !== event.pointerId) return;
      drag(held, event);
      held = event;
    };
    const release = () => {
      held = null;
    };
    box.addEventListener('wheel', (event) => turn(box, event), { passive: false, signal });
    box.addEventListener('dblclick', (event) => enlarge(box, event), { signal });
    box.addEventListener('pointerdown', press, { signal });
    box.addEventListener('pointermove', move, { signal });
    box.addEventListener('pointerup', release, { signal });
    box.addEventListener('pointercancel', release, { signal });
    return () => controller.abort();
  }, [ground]);
}
