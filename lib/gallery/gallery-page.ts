import type { Viewer } from '#lib/accounts/viewer';
import { type BestList, findBest, findBestPlace, listBestRows } from '#lib/gallery/best-rows';
import type { GalleryState } from '#lib/gallery/gallery-address';
import {
  type GalleryImage,
  type GalleryPage,
  galleryPageSize,
  type Neighbours,
} from '#lib/gallery/gallery-image';
import { type GalleryPlace, idPlace, writeRankedPlace } from '#lib/gallery/place';
import { listImageRows, type TileRow } from '#lib/gallery/search-rows';
import { prepareSearch, type SearchRun } from '#lib/gallery/search-run';
import { type Db, database } from '#lib/platform/database/database';

/** What is looked at: a search in an order, from a place on, by the clock of the person who looks. */
export interface GalleryView extends Pick<GalleryState, 'query' | 'order'> {
  readonly place: GalleryPlace | null;
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * A page of the gallery. Words of a search that are likely mistyped are mended. A place that is none
 * shows the beginning.
 */
export async function listGallery(viewer: Viewer, view: GalleryView): Promise<GalleryPage> {
  const { db } = await database();
  const run = await prepareSearch(db, viewer.id, view.query, view);
  const { mended } = run;
  const best = await bestOf(db, viewer.id, view, run);
  return {
    ...(best
      ? await bestPage(db, viewer.id, best, view.place)
      : await timePage(db, viewer.id, view, run)),
    mended,
  };
}

/** The pictures around one, as many on each side as asked for, where there are. */
export async function listNeighbours(
  viewer: Viewer,
  view: Omit<GalleryView, 'place'>,
  { id, each }: { id: string; each: number },
): Promise<Neighbours> {
  const { db } = await database();
  const run = await prepareSearch(db, viewer.id, view.query, view);
  const best = await bestOf(db, viewer.id, view, run);
  const at = best && (await findBestPlace(db, viewer.id, best, { side: 'with', at: id }));
  const listBeside = (side: 'before' | 'behind') => {
    if (at) return listBestRows(db, viewer.id, best, { place: { ...at, side }, limit: each });
    const { where, from } = run;
    const around = { where, from, order: timeOrder(view), place: { id, side }, limit: each };
    return listImageRows(db, viewer.id, around);
  };
  const [before, after] = await Promise.all([listBeside('before'), listBeside('behind')]);
  return { before: before.map(toGalleryImage), after: after.map(toGalleryImage) };
}

/** Null where a search is looked at by time: the order of how well it matches is one of words. */
function bestOf(
  db: Db,
  ownerId: string,
  { order }: Pick<GalleryView, 'order'>,
  run: SearchRun,
): Promise<BestList> | null {
  return order === 'best' && run.ranking ? findBest(db, ownerId, run, run.ranking) : null;
}

function timeOrder({ order }: Pick<GalleryView, 'order'>): 'newest' | 'oldest' {
  return order === 'oldest' ? 'oldest' : 'newest';
}

type Cut = Omit<GalleryPage, 'mended'>;
/** One more than is shown, so that it is known whether they go on. */
const mostRead = galleryPageSize + 1;

async function timePage(
  db: Db,
  ownerId: string,
  view: GalleryView,
  { where, from }: SearchRun,
): Promise<Cut> {
  const order = timeOrder(view);
  const place = view.place && idPlace(view.place, order === 'oldest', view.timeZone);
  const rows = await listImageRows(db, ownerId, { where, from, order, place, limit: mostRead });
  return cutPage(rows, place && { side: place.side, at: place.id }, ({ id }) => id);
}

async function bestPage(
  db: Db,
  ownerId: string,
  best: BestList,
  asked: GalleryPlace | null,
): Promise<Cut> {
  const place = asked && (await findBestPlace(db, ownerId, best, asked));
  const rows = await listBestRows(db, ownerId, best, { place, limit: mostRead });
  return cutPage(
    rows,
    place && { side: place.side, at: writeRankedPlace(place) },
    writeRankedPlace,
  );
}

function cutPage<Row extends TileRow>(
  rows: readonly Row[],
  place: GalleryPlace | null,
  placeOf: (row: Row) => string,
): Cut {
  const isBack = place?.side === 'before';
  const isCut = rows.length > galleryPageSize;
  const shown = isBack ? rows.slice(isCut ? 1 : 0) : rows.slice(0, galleryPageSize);
  const [first, last] = [shown[0], shown.at(-1)].map((row) => row && placeOf(row));
  return {
    images: shown.map(toGalleryImage),
    previous: isBack ? (isCut && first) || null : place && (first ?? place.at),
    next: isBack ? (last ?? place.at) : (isCut && last) || null,
  };
}

/** @throws when a stored picture lacks the facts that a check of the table demands */
export function toGalleryImage(row: TileRow): GalleryImage {
  const { id, width, height, sizeBytes, mediaType, placeholder, createdAt } = row;
  if (!width || !height || !sizeBytes || !mediaType || !placeholder) {
    throw new Error(`Image ${id} is stored without its facts.`);
  }
  const { prompt, alt, source, rating, isFavourite } = row;
  return {
    id,
    width,
    height,
    sizeBytes,
    mediaType,
    placeholder,
    prompt,
    alt,
    source,
    rating,
    isFavourite,
    createdAt: createdAt.toISOString(),
  };
}
