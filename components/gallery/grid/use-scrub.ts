import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type DayPosition, dayAt } from '#lib/gallery/day-position';
import type { DayHeights } from '#lib/gallery/run-heights';
import { monthStep } from '#lib/gallery/scrubber-ticks';

/** A rail that is dragged along has to rest this long before what is there is loaded. */
const restMs = 100;
/** What was asked for by key counts this long as where one is, until it is there. */
const wantedMs = 1500;

interface Scrubbed {
  readonly rail: RefObject<HTMLElement | null>;
  readonly heights: DayHeights;
  /** The place of the day that is seen. */
  readonly seen: number;
  goTo(position: DayPosition): void;
}

/** Pointing at the rail of days, and dragging along it. */
export function useRailPointer({ rail, heights, goTo }: Omit<Scrubbed, 'seen'>) {
  const [pointed, setPointed] = useState<number | null>(null);
  const [isHeld, setHeld] = useState(false);
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);

  const go = (share: number) => {
    const position = dayAt(heights, share);
    if (position) goTo(position);
  };
  const shareAt = ({ clientY }: PointerEvent) => {
    const edge = rail.current?.getBoundingClientRect();
    return edge ? Math.min(1, Math.max(0, (clientY - edge.top) / edge.height)) : 0;
  };
  const onPointerMove = (event: PointerEvent) => {
    const share = shareAt(event);
    setPointed(share);
    if (!isHeld) return;
    clearTimeout(rest.current);
    rest.current = setTimeout(() => go(share), restMs);
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setHeld(true);
    setPointed(shareAt(event));
    // A finger takes hold of the handle; it does not point at a place.
    if (event.pointerType !== 'touch') go(shareAt(event));
  };
  const release = (event: PointerEvent) => {
    if (!isHeld) return;
    clearTimeout(rest.current);
    setHeld(false);
    setPointed(null);
    go(shareAt(event));
  };
  const onPointerLeave = () => {
    if (!isHeld) setPointed(null);
  };
  const handlers = { onPointerDown, onPointerMove, onPointerUp: release, onPointerLeave };
  return { pointed, isHeld, handlers: { ...handlers, onPointerCancel: release } };
}

/** Stepping along the rail by key. */
export function useRailKeys({ heights, seen, goTo }: Omit<Scrubbed, 'rail'>) {
  const { days } = heights;
  const [wanted, setWanted] = useState<number | null>(null);
  const forget = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(forget.current), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepTo(days, wanted ?? seen, event.key);
    const day = to === null ? undefined : days[to];
    if (!day) return;
    event.preventDefault();
    setWanted(to);
    clearTimeout(forget.current);
    forget.current = setTimeout(() => setWanted(null), wantedMs);
    goTo({ day: day.day, within: 0 });
  };
  return { wanted, onKeyDown };
}

function stepTo(days: DayHeights['days'], at: number, key: string): number | null {
  const last = days.length - 1;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(last, at + 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'PageDown':
      return monthStep(days, at, 1);
    case 'PageUp':
      return monthStep(days, at, -1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
