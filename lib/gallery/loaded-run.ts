import type { GalleryImage, GalleryPage } from '#lib/gallery/gallery-image';
import type { RowPicture } from '#lib/gallery/justified-rows';
import { tileRatio } from '#lib/gallery/tile-ratio';

/** A picture that is loaded, with what its row is made by. */
export interface RunPicture extends RowPicture {
  readonly image: GalleryImage;
}

/** The part of the gallery that is loaded: without a gap, in the gallery's order. */
export interface LoadedRun {
  readonly pictures: readonly RunPicture[];
  /** The place before it, to page back from; null at the beginning of the gallery. */
  readonly previous: string | null;
  /** The place behind it; null at the end. */
  readonly next: string | null;
}

/** Where days are told apart: `2026-11-23` of a moment, or empty where they are not. */
export type DayOf = (createdAt: string) => string;

/** What is furthest away goes once a run has become too long, and is loaded again when needed. */
export interface RunLength {
  /** More pictures than these are not kept. */
  readonly most: number;
  /** How many are left after that. */
  readonly kept: number;
}

/** While one looks, what can be seen soon; while one chooses, what a range may be drawn over. */
export const runLengths = {
  looking: { most: 900, kept: 700 },
  choosing: { most: 5000, kept: 4500 },
} as const satisfies Record<string, RunLength>;

export function beginRun(page: GalleryPage, dayOf: DayOf): LoadedRun {
  const pictures = page.images.map((image) => toRunPicture(image, dayOf));
  return { pictures, previous: page.previous, next: page.next };
}

/** The run with the page behind it. */
export function appendPage(run: LoadedRun, page: GalleryPage, dayOf: DayOf): LoadedRun {
  const added = newIn(run, page, dayOf);
  return { ...run, pictures: [...run.pictures, ...added], next: page.next };
}

/**
 * The run with the page before it. The row that was the first one still begins where it did, so
 * that no picture changes its place in what is seen.
 */
export function prependPage(run: LoadedRun, page: GalleryPage, dayOf: DayOf): LoadedRun {
  const added = newIn(run, page, dayOf);
  const [first, ...rest] = run.pictures;
  const kept = first ? [{ ...first, startsRow: true }, ...rest] : [];
  return { ...run, pictures: [...added, ...kept], previous: page.previous };
}

/** What the first page has, read anew, that is newer than a run. */
export interface Newer {
  readonly images: readonly GalleryImage[];
  /** Whether others may lie between these and the run, which no page has been asked for. */
  readonly isApart: boolean;
}

/** @param page the first one of a gallery that begins with the newest */
export function newerThan(
  { pictures }: Pick<LoadedRun, 'pictures'>,
  page: Pick<GalleryPage, 'images' | 'next'>,
): Newer {
  const newest = pictures[0]?.id ?? '';
  const images = page.images.filter(({ id }) => id > newest);
  return { images, isApart: images.length === page.images.length && page.next !== null };
}

/** The run with pictures that were just made, at its beginning; their day is put in rows anew. */
export function prependNew(
  run: LoadedRun,
  images: readonly GalleryImage[],
  dayOf: DayOf,
): LoadedRun {
  const added = newIn(run, { images }, dayOf);
  if (added.length === 0) return run;
  const day = added.at(-1)?.day;
  const kept = run.pictures.map((each) =>
    each.startsRow && each.day === day ? { ...each, startsRow: false } : each,
  );
  return { ...run, pictures: [...added, ...kept] };
}

/**
 * The run without what is furthest from the picture that is looked at, once it has become too long.
 * It is cut where a row begins, so that the rows that stay are what they were.
 *
 * @param rowStarts the identifiers of the pictures that begin a row, in order
 */
export function trimRun(
  run: LoadedRun,
  seenId: string | null,
  rowStarts: readonly string[],
  { most, kept }: RunLength,
): LoadedRun {
  const { pictures } = run;
  const excess = pictures.length - kept;
  if (pictures.length <= most) return run;
  const seen = pictures.findIndex(({ id }) => id === seenId);
  if (seen < pictures.length / 2) {
    const left = pictures.slice(0, kept);
    return { ...run, pictures: left, next: left.at(-1)?.id ?? run.next };
  }
  const starts = new Set(rowStarts);
  const cut = pictures.findIndex(({ id }, place) => place >= excess && starts.has(id));
  if (cut <= 0 || cut > seen) return run;
  const left = pictures.slice(cut);
  return { ...run, pictures: left, previous: left[0]?.id ?? run.previous };
}

/** The run by another calendar. */
export function regroupRun(run: LoadedRun, dayOf: DayOf): LoadedRun {
  const pictures = run.pictures.map((each) => ({ ...each, day: dayOf(each.image.createdAt) }));
  return { ...run, pictures };
}

/** What is shown of a run: a row that began with a hidden picture begins with the next one. */
export function shownPictures(
  pictures: readonly RunPicture[],
  isHidden: (id: string) => boolean,
): readonly RunPicture[] {
  if (!pictures.some(({ id }) => isHidden(id))) return pictures;
  const shown: RunPicture[] = [];
  let startsRow = false;
  for (const each of pictures) {
    startsRow ||= each.startsRow;
    if (isHidden(each.id)) continue;
    shown.push(startsRow === each.startsRow ? each : { ...each, startsRow });
    startsRow = false;
  }
  return shown;
}

function newIn(run: LoadedRun, { images }: Pick<GalleryPage, 'images'>, dayOf: DayOf) {
  const known = new Set(run.pictures.map(({ id }) => id));
  return images
    .filter(({ id }) => !known.has(id))
    .map((image): RunPicture => toRunPicture(image, dayOf));
}

function toRunPicture(image: GalleryImage, dayOf: DayOf): RunPicture {
  const { id, createdAt } = image;
  return { id, image, ratio: tileRatio(image), day: dayOf(createdAt), startsRow: false };
}
