import { type RefObject, useEffect, useEffectEvent } from 'react';
import { readSwipe, type Swipe, swipeHeading } from '#lib/gallery/swipe';
import type { Offset } from '#lib/gallery/zoom';
import { fromMiddle, wayBetween, type ZoomHands } from './zoom-hands.ts';

export interface Swipes {
  /** Whether a finger leads anywhere this way now; if not, the page has it. */
  can(heading: Swipe): boolean;
  go(swipe: Swipe): void;
}

interface TouchHands extends ZoomHands {
  readonly picture: RefObject<HTMLElement | null>;
  readonly swipes: Swipes | undefined;
}

/** Two taps within this time and distance are a double one, in milliseconds and CSS pixels. */
const doubleTapMs = 300;
const doubleTapPx = 30;

/** What a finger is taken for, once that is settled. */
type Meaning = 'unsettled' | 'swipe' | 'page' | 'zoom';

/**
 * Two fingers enlarge and move a picture, one moves what is larger than its frame; where it fits,
 * one finger swipes, and the ways that lead nowhere are left to the page. Which of these it is has to
 * be settled at a finger's first move, since the page would scroll from there on.
 */
export function useTouchZoom({ ground, picture, swipes, ...hands }: TouchHands): void {
  const meaningOf = useEffectEvent((moved: Offset): Meaning => {
    if (hands.isZoomed()) return 'zoom';
    const heading = swipeHeading(moved);
    if (heading === null) return 'unsettled';
    return heading !== 'up' && swipes?.can(heading) ? 'swipe' : 'page';
  });
  const pinch = useEffectEvent((box: HTMLElement, before: Pair, now: Pair) => {
    if (before.apart > 0) hands.zoomBy(now.apart / before.apart, fromMiddle(box, now));
    hands.pan(wayBetween(before, now));
  });
  const pan = useEffectEvent((moved: Offset) => hands.pan(moved));
  const tap = useEffectEvent((box: HTMLElement, touch: Touch) =>
    hands.toggle(fromMiddle(box, touch)),
  );
  const lift = useEffectEvent((moved: Offset, tookMs: number, width: number) => {
    const swipe = readSwipe(moved, tookMs, width);
    if (swipe && swipes?.can(swipe)) swipes.go(swipe);
  });
  const follow = useEffectEvent((moved: Offset | null) => {
    const drawn = picture.current;
    if (!drawn) return;
    drawn.style.transition = moved ? 'none' : 'translate 160ms ease-out';
    drawn.style.translate = moved ? `${moved.right}px ${Math.max(0, moved.down)}px` : '';
  });

  useEffect(() => {
    const box = ground.current;
    if (!box) return;
    return listen(box, { meaningOf, pinch, pan, tap, lift, follow });
  }, [ground]);
}

/** The middle between two fingers and how far they are apart. */
interface Pair {
  readonly clientX: number;
  readonly clientY: number;
  readonly apart: number;
}

interface TouchAnswers {
  meaningOf(moved: Offset): Meaning;
  pinch(box: HTMLElement, before: Pair, now: Pair): void;
  pan(moved: Offset): void;
  tap(box: HTMLElement, touch: Touch): void;
  lift(moved: Offset, tookMs: number, width: number): void;
  /** Draws the picture under the finger; null puts it back. */
  follow(moved: Offset | null): void;
}

/** A touch and when it was, in milliseconds. */
interface Moment {
  readonly touch: Touch;
  readonly at: number;
}

/** What is known of the fingers that are down, and of the tap before. */
interface Hold {
  first: Moment | null;
  last: Touch | null;
  pair: Pair | null;
  tapped: Moment | null;
  meaning: Meaning;
}

function listen(box: HTMLElement, answers: TouchAnswers): () => void {
  const hold: Hold = { first: null, last: null, pair: null, tapped: null, meaning: 'unsettled' };
  const controller = new AbortController();
  const { signal } = controller;
  const cancel = () => {
    if (hold.meaning === 'swipe') answers.follow(null);
    hold.first = null;
    hold.pair = null;
  };
  const move = (event: TouchEvent) => {
    followFingers(hold, box, answers, event.touches);
    if (hold.meaning === 'swipe' || hold.meaning === 'zoom') event.preventDefault();
  };
  const end = (event: TouchEvent) => {
    if (event.touches.length > 0) return putDown(hold, event);
    // Else the browser makes a double click of it, which would take it back.
    if (liftFinger(hold, box, answers, event) === 'double-tap') event.preventDefault();
  };
  const begin = (event: TouchEvent) => {
    if (hold.meaning === 'swipe') answers.follow(null);
    putDown(hold, event);
  };
  box.addEventListener('touchstart', begin, { passive: true, signal });
  box.addEventListener('touchmove', move, { passive: false, signal });
  box.addEventListener('touchend', end, { passive: false, signal });
  box.addEventListener('touchcancel', cancel, { signal });
  return () => controller.abort();
}

/** Begins anew with the fingers that are down: also with the one that is left of two. */
function putDown(hold: Hold, { touches, timeStamp }: TouchEvent): void {
  const [one, other] = touches;
  const wasPair = hold.pair !== null;
  hold.pair = one && other ? pairOf(one, other) : null;
  hold.last = one ?? null;
  hold.first = one && !other && !wasPair ? { touch: one, at: timeStamp } : null;
  hold.meaning = hold.pair || wasPair ? 'zoom' : 'unsettled';
}

function followFingers(
  hold: Hold,
  box: HTMLElement,
  answers: TouchAnswers,
  [one, other]: TouchList,
): void {
  if (!one || !hold.last) return;
  if (other) {
    const now = pairOf(one, other);
    answers.pinch(box, hold.pair ?? now, now);
    hold.pair = now;
  } else {
    const moved = hold.first && wayBetween(hold.first.touch, one);
    if (moved && hold.meaning === 'unsettled') hold.meaning = answers.meaningOf(moved);
    if (hold.meaning === 'zoom') answers.pan(wayBetween(hold.last, one));
    if (moved && hold.meaning === 'swipe') answers.follow(moved);
  }
  hold.last = one;
}

/** @returns whether it was the second of two taps */
function liftFinger(
  hold: Hold,
  box: HTMLElement,
  answers: TouchAnswers,
  { changedTouches: [lifted], timeStamp }: TouchEvent,
): 'double-tap' | null {
  const { first, tapped } = hold;
  hold.first = null;
  hold.pair = null;
  if (!first || !lifted) return null;
  const moved = wayBetween(first.touch, lifted);
  if (hold.meaning === 'swipe') {
    answers.follow(null);
    answers.lift(moved, timeStamp - first.at, box.clientWidth);
    return null;
  }
  if (swipeHeading(moved) !== null || timeStamp - first.at >= doubleTapMs) return null;
  const isDouble =
    tapped !== null &&
    timeStamp - tapped.at < doubleTapMs &&
    pairOf(tapped.touch, lifted).apart < doubleTapPx;
  hold.tapped = isDouble ? null : { touch: lifted, at: timeStamp };
  if (!isDouble) return null;
  answers.tap(box, lifted);
  return 'double-tap';
}

function pairOf(one: Touch, other: Touch): Pair {
  return {
    clientX: (one.clientX + other.clientX) / 2,
    clientY: (one.clientY + other.clientY) / 2,
    apart: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
  };
}
