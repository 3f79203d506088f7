import type { ReactNode } from 'react';
import { EmptyGallery } from '#components/gallery/empty-gallery';
import { GalleryNav } from '#components/gallery/gallery-nav';
import { GalleryPages } from '#components/gallery/gallery-pages';
import { GalleryScreen } from '#components/gallery/gallery-screen';
import { ImportButton } from '#components/gallery/import/import-button';
import { ImportDropArea } from '#components/gallery/import/import-drop-area';
import type { GalleryState } from '#lib/gallery/gallery-address';
import type { GalleryPage } from '#lib/gallery/gallery-image';
import { gallerySearch, withSearch } from '#lib/gallery/gallery-search';

interface GalleryProps {
  /** What searches and filters, above the pictures. */
  readonly bar: ReactNode;
  /** What was looked for in place of what was typed. */
  readonly instead: ReactNode;
  /** What is said where a search finds nothing; false where it finds something. */
  readonly nothing: ReactNode;
  readonly state: GalleryState;
  /** The first page of what is looked at, from its place on. */
  readonly page: GalleryPage;
  /** The time zone whose days these are. */
  readonly timeZone: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The width that the grid is likely to have, in CSS pixels. */
  readonly width: number;
}

/** Everything made that matches a search, a day at a time. */
export function Gallery({ bar, instead, nothing, state, page, ...start }: GalleryProps) {
  const { at, density } = state;
  const search = gallerySearch(state);
  const isPastEnd = at !== null && page.images.length === 0;
  return (
    <main>
      <h1 className="sr-only">Gallery</h1>
      <div className="flex items-center justify-between gap-2 px-4 pt-1 md:px-6 md:pt-2">
        <GalleryNav here="images" />
        <ImportButton />
      </div>
      {bar}
      {instead}
      <div className="px-4 pb-24 md:pr-14 md:pl-6">
        {nothing ||
          (isPastEnd ? (
            <EmptyGallery kind="place" href={withSearch('/gallery', search)} />
          ) : (
            <GalleryScreen
              key={search.params}
              start={{ ...start, at, page, search }}
              density={density}
            />
          ))}
        <GalleryPages search={search} isLaterPage={at !== null} next={page.next} />
      </div>
      <ImportDropArea />
    </main>
  );
}
