import { useMemo } from 'react';
import { GridRowView } from '#components/gallery/grid/grid-row';
import type { GalleryDay } from '#lib/gallery/gallery-image';
import type { GridRow } from '#lib/gallery/justified-rows';
import type { RunPicture } from '#lib/gallery/loaded-run';
import { dayHeading } from '#lib/generations/calendar-day';
import type { Gallery } from './use-gallery.ts';

interface GridRowsProps {
  readonly gallery: Gallery;
  /** The places of the rows that are in the page. */
  readonly places: readonly number[];
  /** The picture that the tab key leads to. */
  readonly stop: string | null;
  /** The picture that lies over the gallery. */
  readonly opened: string | null;
  /** Rows follow one another by themselves, as the server wrote them. */
  readonly isFlow: boolean;
}

/** As far down, in CSS pixels, pictures are part of the first sight. */
const firstSight = 800;

/** The rows of the grid that are in the page. */
export function GridRows({ gallery, places, stop, opened, isFlow }: GridRowsProps) {
  const { frame, around, calendar, overview, search } = gallery;
  const { rows, pictures, shape } = frame;
  const loaded = useMemo(() => countDays(pictures), [pictures]);
  const before = Math.round(around.before / (shape.target + shape.gap));
  return places.map((place) => {
    const row = rows[place];
    if (!row) return null;
    const { day, top, key } = row;
    const own =
      row.kind === 'pictures' ? pictures.slice(row.first, row.first + row.count) : noPictures;
    const isHeading = row.kind === 'heading';
    return (
      <GridRowView
        key={key}
        row={row}
        index={before + place + 1}
        top={isFlow ? null : frame.top + top}
        pictures={own}
        search={search}
        isFirst={isFlow && top < firstSight}
        stop={own.some(({ id }) => id === stop) ? stop : null}
        opened={own.some(({ id }) => id === opened) ? opened : null}
        heading={isHeading ? dayHeading(day, calendar.today) : ''}
        count={isHeading ? dayCount(row, gallery, loaded, overview?.days) : ''}
      />
    );
  });
}

const noPictures = [] as const;

/** How many pictures a day has: as it is known, or as it is loaded where it is loaded whole. */
function dayCount(
  { day }: GridRow,
  { frame: { pictures }, run: { run } }: Gallery,
  loaded: ReadonlyMap<string, number>,
  days: readonly GalleryDay[] | undefined,
): string {
  const isCut =
    (day === pictures[0]?.day && run.previous !== null) ||
    (day === pictures.at(-1)?.day && run.next !== null);
  const images = isCut ? days?.find((each) => each.day === day)?.images : loaded.get(day);
  return images?.toLocaleString('en-GB') ?? '';
}

function countDays(pictures: readonly RunPicture[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { day } of pictures) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}
