'use client';

import { usePathname, useSelectedLayoutSegment } from 'next/navigation';
import type { ReactNode } from 'react';
import { OpeningNotice } from '#components/image/opening-notice';
import { ViewerShell } from '#components/image/viewer-shell';
import { Toasts } from '#components/ui/toasts';
import { pictureOfPath } from '#lib/gallery/viewer-address';
import { imagePage } from '#lib/generations/image-address';

interface GalleryFrameProps {
  /** The page of the gallery, or the one that a viewer was opened over. */
  readonly children: ReactNode;
  /** The slot of the viewer. */
  readonly viewer: ReactNode;
}

/**
 * The pages of the gallery with the viewer over them. A picture that is gone to from another
 * picture's own page comes into the slot too, as every picture does that is gone to in the gallery:
 * there it takes the place of that page, since there is nothing beneath to come back to.
 */
export function GalleryFrame({ children, viewer }: GalleryFrameProps) {
  const id = pictureOfPath(usePathname());
  const beneath = useSelectedLayoutSegment();
  const inSlot = useSelectedLayoutSegment('viewer');
  // The slot keeps what it held last where a page has nothing for it.
  const isInSlot = id !== null && inSlot?.endsWith(id) === true;
  const isOverPage = isInSlot && (beneath === null || pictureOfPath(imagePage(beneath)) === null);
  return (
    <>
      {(id === null || isOverPage) && children}
      {id !== null && (
        <ViewerShell form={isOverPage ? 'modal' : 'page'} id={id}>
          {isInSlot ? viewer : children}
        </ViewerShell>
      )}
      <OpeningNotice />
      <Toasts />
    </>
  );
}
