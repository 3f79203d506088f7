import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import {
  fitted,
  needsMore,
  type Offset,
  panBy,
  type Sides,
  stepTimes,
  toggleTimes,
  type View,
  zoomAbout,
  zoomTransform,
} from '#lib/gallery/zoom';
import type { ZoomLink } from '#lib/gallery/zoom-link';
import { variantSides } from '#lib/generations/image-address';
import { usePointerZoom } from './use-pointer-zoom.ts';
import { type Swipes, useTouchZoom } from './use-touch-zoom.ts';
import { useView } from './use-view.ts';

interface Looked {
  /** In the picture's own pixels. */
  readonly sides: Sides;
  /** What is seen of it, alone or together with others. */
  readonly link: ZoomLink;
  /** What a finger can do beside. */
  readonly swipes?: Swipes;
}

export interface ZoomControl {
  readonly ground: RefObject<HTMLElement | null>;
  readonly picture: RefObject<HTMLImageElement | null>;
  readonly link: ZoomLink;
  /** Null until the page has been measured. */
  readonly view: View | null;
  readonly isZoomed: boolean;
  /** Whether more pixels were asked for than the large variant has. */
  readonly needsOriginal: boolean;
  step(way: 'in' | 'out'): void;
  /** To full size and back, at a spot or in the middle. */
  toggle(at?: Offset): void;
  fit(): void;
  /** Moves what is seen, in CSS pixels. */
  lookAround(seen: Offset): void;
}

const middle: Offset = { right: 0, down: 0 };
const glide = 'transform 160ms ease-out';

/**
 * Zoom and pan of one picture, by wheel, pinch, drag, double click and whatever calls the control.
 * Only a transform is written, straight to the picture: nothing is laid out or drawn anew by React
 * while it moves.
 */
export function useZoom({ sides, link, swipes }: Looked): ZoomControl {
  const ground = useRef<HTMLElement>(null);
  const picture = useRef<HTMLImageElement>(null);
  const view = useView(ground, sides);
  const needsOriginal = useDrawnZoom(picture, view, link);
  const isZoomed = useStore(link, ({ zoom }) => zoom.times > 1);

  const state = () => link.getState();
  const toggle = (at = middle) => {
    if (!view) return;
    const { zoom } = state();
    state().glide(zoom.times > 1 ? fitted : zoomAbout(view, zoom, toggleTimes(view), at));
  };
  const hands = {
    ground,
    isZoomed: () => state().zoom.times > 1,
    zoomBy(factor: number, at: Offset) {
      const { zoom, follow } = state();
      if (view) follow(zoomAbout(view, zoom, zoom.times * factor, at));
    },
    pan(moved: Offset) {
      const { zoom, follow } = state();
      if (view) follow(panBy(view, zoom, moved));
    },
    toggle,
  };
  usePointerZoom(hands);
  useTouchZoom({ ...hands, picture, swipes });

  return {
    ground,
    picture,
    link,
    view,
    isZoomed,
    needsOriginal,
    toggle,
    step(way) {
      const { zoom, glide: glideTo } = state();
      const factor = way === 'in' ? stepTimes : 1 / stepTimes;
      if (view) glideTo(zoomAbout(view, zoom, zoom.times * factor, middle));
    },
    fit: () => state().glide(fitted),
    lookAround({ right, down }) {
      const { zoom, glide: glideTo } = state();
      if (view) glideTo(panBy(view, zoom, { right: -right, down: -down }));
    },
  };
}

/** Draws what is seen, and says whether the large variant was ever too small for it. */
function useDrawnZoom(
  picture: RefObject<HTMLImageElement | null>,
  view: View | null,
  link: ZoomLink,
): boolean {
  const [needsOriginal, setNeedsOriginal] = useState(false);
  useLayoutEffect(() => {
    if (!view) return;
    const draw = () => {
      const drawn = picture.current;
      if (!drawn) return;
      const { zoom, isGliding } = link.getState();
      drawn.style.transition = isGliding ? glide : 'none';
      drawn.style.transform = zoomTransform(view, zoom);
      if (needsMore(view, zoom, devicePixelRatio, variantSides.large)) setNeedsOriginal(true);
    };
    draw();
    return link.subscribe(draw);
  }, [picture, view, link]);
  return needsOriginal;
}
