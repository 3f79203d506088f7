'use client';

import { usePathname } from 'next/navigation';
import type { ComponentProps } from 'react';
import { Picture } from '#components/image/picture';
import { imagePage } from '#lib/generations/image-address';

/**
 * The picture of a tile that stays in the page while the viewer lies over it. Only one of both may
 * have the picture at a time: what goes from here and comes there is seen as growing.
 */
export function TilePicture(props: ComponentProps<typeof Picture>) {
  const isInViewer = usePathname() === imagePage(props.id);
  return isInViewer ? null : <Picture {...props} />;
}
