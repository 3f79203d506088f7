import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { GridFrame } from '#lib/gallery/grid-frame';
import { type Box, picturesInBox } from '#lib/gallery/grid-steps';
import { selectionStore } from '#lib/gallery/selection-store';

/** Moved less than this, in CSS pixels, a press draws no box. */
const slackPx = 5;
/** So near to an edge of the window it scrolls, by so much a frame at the most. */
const edgePx = 64;
const mostScrollPx = 22;

/** A corner, in CSS pixels from the corner of the page. */
interface Corner {
  readonly x: number;
  readonly y: number;
}

/** A box in the window, to be drawn. */
export interface DrawnBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A box that is dragged from between the pictures chooses all that it touches, and scrolls on at the
 * edges of the window. With shift, ctrl or cmd it adds to what was chosen.
 *
 * @returns the box while it is dragged
 */
export function useBoxSelect(grid: RefObject<HTMLElement | null>, frame: GridFrame) {
  const [drawn, setDrawn] = useState<DrawnBox | null>(null);
  const choose = useEffectEvent((from: Corner, to: Corner, kept: ReadonlySet<string>) => {
    const edge = grid.current?.getBoundingClientRect();
    if (!edge) return;
    setDrawn(drawnBox(from, to));
    const box = boxIn(from, to, {
      x: edge.left + window.scrollX,
      y: edge.top + window.scrollY + frame.top,
    });
    selectionStore.getState().select([...kept, ...picturesInBox(frame, box)]);
  });
  useEffect(() => {
    const begin = (event: PointerEvent) => {
      if (event.button !== 0 || event.pointerType !== 'mouse' || !isBetween(event, grid.current)) {
        return;
      }
      const { ids, clear } = selectionStore.getState();
      const isAdding = event.shiftKey || event.ctrlKey || event.metaKey;
      const kept = isAdding ? ids : new Set<string>();
      followDrag(event, {
        onMove: (from, to) => choose(from, to, kept),
        onEnd: (wasDragged) => {
          setDrawn(null);
          if (!wasDragged && !isAdding) clear();
        },
      });
    };
    document.addEventListener('pointerdown', begin);
    return () => document.removeEventListener('pointerdown', begin);
  }, [grid]);
  return drawn;
}

/** Whether a press is on the ground between pictures, or beside them. */
function isBetween({ target }: PointerEvent, grid: HTMLElement | null): boolean {
  if (!(target instanceof Element) || !grid) return false;
  if (target === grid || target === grid.parentElement || target === grid.closest('main')) {
    return true;
  }
  return grid.contains(target) && target.closest('[data-id]') === null;
}

function followDrag(
  start: PointerEvent,
  { onMove, onEnd }: { onMove(from: Corner, to: Corner): void; onEnd(wasDragged: boolean): void },
): void {
  const from = { x: start.pageX, y: start.pageY };
  let at = { x: start.clientX, y: start.clientY };
  let isDragged = false;
  let asked = 0;
  const gone = new AbortController();
  const { style } = document.documentElement;
  const draw = () => {
    const scroll = edgeScroll(at.y);
    if (scroll !== 0) window.scrollBy({ top: scroll, behavior: 'instant' });
    onMove(from, { x: at.x + window.scrollX, y: at.y + window.scrollY });
    asked = scroll === 0 ? 0 : requestAnimationFrame(draw);
  };
  const move = (event: PointerEvent) => {
    at = { x: event.clientX, y: event.clientY };
    isDragged ||= Math.hypot(at.x - start.clientX, at.y - start.clientY) > slackPx;
    // Nothing of the page's text is to be marked.
    if (isDragged) style.userSelect = 'none';
    if (isDragged && asked === 0) asked = requestAnimationFrame(draw);
  };
  const end = () => {
    cancelAnimationFrame(asked);
    gone.abort();
    style.userSelect = '';
    onEnd(isDragged);
  };
  const { signal } = gone;
  addEventListener('pointermove', move, { signal });
  addEventListener('pointerup', end, { signal });
  addEventListener('pointercancel', end, { signal });
}

/** How far to scroll in this frame: the nearer to the edge, or beyond it, the faster. */
function edgeScroll(y: number): number {
  const above = edgePx - y;
  const below = y - (window.innerHeight - edgePx);
  const most = Math.max(above, below);
  if (most <= 0) return 0;
  return (
    Math.sign(below - above) * Math.min(mostScrollPx, Math.ceil((most / edgePx) * mostScrollPx))
  );
}

function boxIn(from: Corner, to: Corner, origin: Corner): Box {
  return {
    left: Math.min(from.x, to.x) - origin.x,
    right: Math.max(from.x, to.x) - origin.x,
    top: Math.min(from.y, to.y) - origin.y,
    bottom: Math.max(from.y, to.y) - origin.y,
  };
}

function drawnBox(from: Corner, to: Corner): DrawnBox {
  return {
    left: Math.min(from.x, to.x) - window.scrollX,
    top: Math.min(from.y, to.y) - window.scrollY,
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
}
