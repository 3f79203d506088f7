import { type RefObject, useLayoutEffect, useState } from 'react';
import type { View } from '#lib/gallery/grid-frame';
import { widthCookie } from '#lib/gallery/grid-width';
import { keepCookie } from '#lib/gallery/keep-cookie';

/** The grid and the window around it, in CSS pixels. */
export interface GridSize {
  readonly width: number;
  /** Of the window. */
  readonly viewHeight: number;
  /** From the top of the page to the grid. */
  readonly above: number;
  /** What the bars that stay cover at the top of the window. */
  readonly inset: number;
  /** Whether it is measured, and not guessed by the server. */
  readonly isMeasured: boolean;
}

const guessedHeight = 900;

/**
 * The size of the grid as it changes, from the one it was left with on. Until the page is the browser's own it is what the server laid
 * it out for; the width is kept for the next visit.
 */
export function useGridSize(
  grid: RefObject<HTMLElement | null>,
  guessedWidth: number,
  kept: GridSize | null,
): GridSize {
  const [size, setSize] = useState<GridSize>(() => kept ?? guessed(guessedWidth));
  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    const measure = () => setSize((old) => sameOr(old, measured(element)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // What stands above the grid may grow and shrink.
    for (const each of element.closest('main')?.children ?? []) observer.observe(each);
    addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      removeEventListener('resize', measure);
    };
  }, [grid]);
  useLayoutEffect(() => {
    if (size.isMeasured) keepCookie(widthCookie, String(size.width));
  }, [size.isMeasured, size.width]);
  return size;
}

function guessed(width: number): GridSize {
  return { width, viewHeight: guessedHeight, above: 0, inset: 0, isMeasured: false };
}

function measured(element: HTMLElement): GridSize {
  const { top, width } = element.getBoundingClientRect();
  return {
    width: Math.round(width),
    viewHeight: window.innerHeight,
    above: Math.round(top + window.scrollY),
    inset: Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0,
    isMeasured: true,
  };
}

function sameOr(old: GridSize, now: GridSize): GridSize {
  // A grid that is not shown has no width: what lies over it will go again.
  if (now.width === 0) return old;
  const isSame =
    old.width === now.width &&
    old.viewHeight === now.viewHeight &&
    old.above === now.above &&
    old.inset === now.inset &&
    old.isMeasured;
  return isSame ? old : now;
}

/** The part of the grid that the window shows now. */
export function viewOf({ above, inset, viewHeight }: GridSize): View {
  const y = typeof window === 'undefined' ? 0 : window.scrollY - above;
  return { y, height: viewHeight, inset, above };
}
