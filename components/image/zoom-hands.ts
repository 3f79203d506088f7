import type { RefObject } from 'react';
import type { Offset } from '#lib/gallery/zoom';

/** What fingers, wheel and pointer do with a picture. */
export interface ZoomHands {
  readonly ground: RefObject<HTMLElement | null>;
  isZoomed(): boolean;
  zoomBy(factor: number, at: Offset): void;
  /** Moves the picture, in CSS pixels. */
  pan(moved: Offset): void;
  toggle(at: Offset): void;
}

interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/** A point of the window from the middle of an element. */
export function fromMiddle(box: HTMLElement, { clientX, clientY }: Point): Offset {
  const { left, top, width, height } = box.getBoundingClientRect();
  return { right: clientX - left - width / 2, down: clientY - top - height / 2 };
}

export function wayBetween(from: Point, to: Point): Offset {
  return { right: to.clientX - from.clientX, down: to.clientY - from.clientY };
}
