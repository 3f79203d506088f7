import { EmptyGallery } from '#components/gallery/empty-gallery';
import { GalleryPages } from '#components/gallery/gallery-pages';
import { GalleryRows } from '#components/gallery/gallery-rows';
import type { GalleryPage } from '#lib/gallery/gallery-image';
import { calendarDay, dayHeading, groupByDay } from '#lib/generations/calendar-day';

interface GalleryProps {
  readonly page: GalleryPage;
  /** Whether this page begins before the newest picture. */
  readonly isOlderPage: boolean;
  /** The time zone whose days these are. */
  readonly timeZone: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Everything made, newest first, a day at a time. */
export function Gallery({ page: { images, next }, isOlderPage, timeZone, now }: GalleryProps) {
  const today = calendarDay(now, timeZone);
  const days = groupByDay(images, (image) => calendarDay(image.createdAt, timeZone));
  return (
    <main className="grid gap-8 px-4 pt-4 pb-16 md:px-6 md:pt-5">
      <h1 className="sr-only">Gallery</h1>
      {days.length === 0 && <EmptyGallery isOlderPage={isOlderPage} />}
      {days.map(({ day, items }, index) => (
        <GalleryRows
          key={day}
          heading={dayHeading(day, today)}
          images={items}
          isCut={(isOlderPage && index === 0) || (next !== null && index === days.length - 1)}
          isFirst={index === 0}
        />
      ))}
      {days.length > 0 && <GalleryPages isOlderPage={isOlderPage} older={next} />}
    </main>
  );
}
