import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import Link from 'next/link';
import type { MouseEvent } from 'react';
import { imagePage } from '#lib/generations/image-address';
import { leaveForGallery } from './leave-for-gallery.ts';

interface StageLinksProps {
  readonly newerId: string | null;
  readonly olderId: string | null;
  /** Out of the way of a picture that is looked around in. */
  readonly isQuiet: boolean;
}

const look =
  'grid size-11 place-items-center rounded-full text-text-2 transition-colors hover:bg-hover hover:text-text active:bg-line-strong md:absolute md:size-9';

/** The ways from a picture: to its neighbours and back to the gallery. */
export function StageLinks({ newerId, olderId, isQuiet }: StageLinksProps) {
  const leave = (event: MouseEvent) => {
    if (leaveForGallery()) event.preventDefault();
  };
  return (
    <nav
      aria-label="Pictures"
      className={`flex flex-1 items-center md:contents ${isQuiet ? 'invisible md:hidden' : ''}`}
    >
      <Link
        href="/gallery"
        aria-label="Back to the gallery"
        aria-keyshortcuts="Escape"
        transitionTypes={['close-picture']}
        onClick={leave}
        className={`${look} mr-auto md:top-3.5 md:left-3.5`}
      >
        <X size={18} aria-hidden="true" />
      </Link>
      {newerId && (
        <Link
          href={imagePage(newerId)}
          replace
          prefetch
          scroll={false}
          aria-label="Previous picture"
          aria-keyshortcuts="ArrowLeft"
          className={`${look} md:top-1/2 md:left-3.5 md:-translate-y-1/2`}
        >
          <ChevronLeft size={20} aria-hidden="true" />
        </Link>
      )}
      {olderId && (
        <Link
          href={imagePage(olderId)}
          replace
          prefetch
          scroll={false}
          aria-label="Next picture"
          aria-keyshortcuts="ArrowRight"
          className={`${look} md:top-1/2 md:right-3.5 md:-translate-y-1/2`}
        >
          <ChevronRight size={20} aria-hidden="true" />
        </Link>
      )}
    </nav>
  );
}
