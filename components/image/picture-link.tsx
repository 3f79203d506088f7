'use client';

import Link from 'next/link';
import type { ComponentProps } from 'react';
import { canOpen } from '#components/image/open-picture';

/** A way to a picture, which offline is not gone. */
export function PictureLink(props: Omit<ComponentProps<typeof Link>, 'onNavigate'>) {
  return (
    <Link
      prefetch={false}
      {...props}
      onNavigate={(event) => {
        if (!canOpen()) event.preventDefault();
      }}
    />
  );
}
