'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { collectionPage } from '#lib/gallery/collection-address';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { useMarks } from './use-marks.ts';

interface ImageCollectionsProps {
  readonly image: ImageDetail;
  /** What puts it into a collection. */
  readonly add: ReactNode;
}

/** The collections a picture is in, each a way to its pictures. */
export function ImageCollections({ image: loaded, add }: ImageCollectionsProps) {
  const { image } = useMarks(loaded);
  const { collections } = image;
  if (collections.length === 0 && !add) return null;
  return (
    <section className="grid justify-items-start gap-2">
      <h2 className="font-medium">Collections</h2>
      {collections.length > 0 && (
        <ul className="flex max-w-full flex-wrap gap-1.5">
          {collections.map(({ id, name }) => (
            <li key={id} className="min-w-0">
              <Link
                href={collectionPage(id)}
                prefetch={false}
                className="inline-flex h-11 max-w-full items-center rounded-full bg-hover px-3 text-text-2 text-xs transition-colors hover:bg-line-strong hover:text-text md:h-[22px] md:px-2"
              >
                <span className="truncate">{name}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {add}
    </section>
  );
}
