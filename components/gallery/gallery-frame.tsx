'use client';

import { usePathname, useSelectedLayoutSegment, useSelectedLayoutSegments } from 'next/navigation';
import type { ReactNode } from 'react';
import { OpeningNotice } from '#components/image/opening-notice';
import { ViewerShell } from '#components/image/viewer-shell';
import { aboveBar, aboveToolbar } from '#components/ui/toast-places';
import { Toasts } from '#components/ui/toasts';
import { pictureOfPath } from '#lib/gallery/viewer-address';

interface GalleryFrameProps {
  /** The page, or the one that a viewer was opened over; nothing where there is none. */
  readonly children: ReactNode;
  /** The slot of the viewer. */
  readonly viewer: ReactNode;
}

/**
 * The pages that show pictures, with the viewer over them. Every picture that is gone to in the
 * studio comes into the slot. Where there is nothing beneath to come back to, after another
 * picture's own page and after a page without pictures, it is a page of its own.
 */
export function GalleryFrame({ children, viewer }: GalleryFrameProps) {
  const id = pictureOfPath(usePathname());
  const beneath = useSelectedLayoutSegment();
  const pathBeneath = `/${useSelectedLayoutSegments().join('/')}`;
  const inSlot = useSelectedLayoutSegment('viewer');
  // The slot keeps what it held last where a page has nothing for it.
  const isInSlot = id !== null && inSlot?.endsWith(id) === true;
  const isOverPage = isInSlot && beneath !== null && pictureOfPath(pathBeneath) === null;
  return (
    <>
      {(id === null || isOverPage) && children}
      {id !== null && (
        <ViewerShell form={isOverPage ? 'modal' : 'page'} id={id}>
          {isInSlot ? viewer : children}
        </ViewerShell>
      )}
      <OpeningNotice />
      {/* In a viewer there is nothing at the foot that does not scroll. */}
      <Toasts {...(id === null && { place: beneath === 'compare' ? aboveBar : aboveToolbar })} />
    </>
  );
}
