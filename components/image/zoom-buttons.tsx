import { Minus, Plus } from 'lucide-react';
import { useStore } from 'zustand';
import { clampZoom, mostTimes, zoomPercent } from '#lib/gallery/zoom';
import type { ZoomControl } from './use-zoom.ts';

const look =
  'grid h-11 min-w-11 place-items-center rounded px-2.5 text-text-2 text-xs tabular-nums transition-colors hover:bg-hover hover:text-text active:bg-line-strong aria-disabled:opacity-40 aria-disabled:hover:bg-transparent md:h-[26px] md:min-w-[26px] md:px-1.5';

/** Larger, smaller, all of it or pixel by pixel. */
export function ZoomButtons({ zoom, className }: { zoom: ZoomControl; className: string }) {
  const { view, link, isZoomed, step, toggle } = zoom;
  const isLargest = useStore(link, (state) => view && state.zoom.times >= mostTimes(view));
  const percent = useStore(link, (state) => view && zoomPercent(view, clampZoom(view, state.zoom)));
  return (
    <div className={`flex items-center ${className}`}>
      <button
        type="button"
        aria-label="Zoom out"
        aria-keyshortcuts="-"
        title="Zoom out (−)"
        aria-disabled={!isZoomed || undefined}
        onClick={() => step('out')}
        className={look}
      >
        <Minus size={14} aria-hidden="true" />
      </button>
      <span aria-hidden="true" className="w-11 text-center text-text-3 text-xs tabular-nums">
        {percent === null ? '' : `${percent} %`}
      </span>
      <button
        type="button"
        aria-label="Zoom in"
        aria-keyshortcuts="+"
        title="Zoom in (+)"
        aria-disabled={isLargest || undefined}
        onClick={() => step('in')}
        className={look}
      >
        <Plus size={14} aria-hidden="true" />
      </button>
      <button
        type="button"
        title={isZoomed ? 'Show all of it (Enter)' : 'Show it larger (Enter)'}
        onClick={() => toggle()}
        className={look}
      >
        {isZoomed ? 'Fit' : '100 %'}
      </button>
    </div>
  );
}
