import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import type { Way } from './use-way.ts';

interface StageButtonsProps {
  readonly way: Way;
  /** Out of the way of a picture that is looked around in. */
  readonly isQuiet: boolean;
}

const look =
  'grid size-11 place-items-center rounded-full text-text-2 transition-[color,background-color,opacity] hover:bg-hover hover:text-text active:bg-line-strong aria-disabled:opacity-30 aria-disabled:hover:bg-transparent md:absolute md:z-10 md:size-9';

/** The ways from a picture: to its neighbours and back to where it was opened. */
export function StageButtons({ way, isQuiet }: StageButtonsProps) {
  const { previousId, nextId, show, leave, leaveWords } = way;
  const side = isQuiet ? 'md:opacity-60 md:bg-ground/70' : '';
  return (
    <>
      <button
        type="button"
        aria-label={leaveWords}
        aria-keyshortcuts="Escape"
        onClick={leave}
        className={`${look} mr-auto md:top-3.5 md:left-3.5 ${side}`}
      >
        <X size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label="Previous"
        aria-keyshortcuts="ArrowLeft"
        aria-disabled={previousId === null || undefined}
        data-keep="previous"
        onClick={() => previousId && show(previousId)}
        className={`${look} md:top-1/2 md:left-3.5 md:-translate-y-1/2 ${side}`}
      >
        <ChevronLeft size={20} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label="Next"
        aria-keyshortcuts="ArrowRight"
        aria-disabled={nextId === null || undefined}
        data-keep="next"
        onClick={() => nextId && show(nextId)}
        className={`${look} md:top-1/2 md:right-3.5 md:-translate-y-1/2 ${side}`}
      >
        <ChevronRight size={20} aria-hidden="true" />
      </button>
    </>
  );
}
