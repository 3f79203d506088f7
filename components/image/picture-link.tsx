'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { ComponentProps } from 'react';
import { openPicture } from '#components/image/open-picture';

interface PictureLinkProps extends Omit<ComponentProps<typeof Link>, 'onNavigate' | 'href'> {
  readonly href: string;
}

/** A way to a picture, which is not gone where nobody would answer. */
export function PictureLink({ href, ...props }: PictureLinkProps) {
  const router = useRouter();
  const { transitionTypes = [], scroll = true } = props;
  return (
    <Link
      prefetch={false}
      {...props}
      href={href}
      onNavigate={(event) => {
        if (navigator.onLine) return;
        event.preventDefault();
        openPicture(() => router.push(href, { scroll, transitionTypes }));
      }}
    />
  );
}
