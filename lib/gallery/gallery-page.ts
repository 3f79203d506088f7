import type { SQL } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import type { GalleryState } from '#lib/gallery/gallery-address';
import {
  type GalleryImage,
  type GalleryPage,
  galleryPageSize,
  type Neighbours,
} from '#lib/gallery/gallery-image';
import { type GalleryPlace, idPlace, readRankedPlace, writeRankedPlace } from '#lib/gallery/place';
import { listBestRows, listImageRows, type TileRow } from '#lib/gallery/search-rows';
import { mendSearch, prepareSearch, type SearchRun } from '#lib/gallery/search-run';
import { isId } from '#lib/id';
import { type Db, database } from '#lib/platform/database/database';

/** What is looked at: a search in an order, from a place on, by the clock of the person who looks. */
export interface GalleryView extends Pick<GalleryState, 'query' | 'order'> {
  readonly place: GalleryPlace | null;
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * A page of the gallery. A search that finds nothing is mended, where words in it are likely
 * mistyped. A place that is none shows the beginning.
 */
export async function listGallery(viewer: Viewer, view: GalleryView): Promise<GalleryPage> {
  const { db } = await database();
  const run = await prepareSearch(db, viewer.id, view.query, view);
  const page = await pageOf(db, viewer.id, view, run);
  if (page.images.length > 0 || view.place || view.query.words.length === 0) return page;
  const mended = await mendSearch(db, viewer.id, view.query, view);
  return mended ? pageOf(db, viewer.id, view, mended) : page;
}

/** The pictures around one, as many on each side as asked for, where there are. */
export async function listNeighbours(
  viewer: Viewer,
  view: Omit<GalleryView, 'place'>,
  { id, each }: { id: string; each: number },
): Promise<Neighbours> {
  const { db } = await database();
  const { where, from, ranking } = await prepareSearch(db, viewer.id, view.query, view);
  const among =
    view.order === 'best' &&
    ranking &&
    (await bestAround(db, viewer.id, { where, from, ranking }, { id, each }));
  if (among) return among;
  const order = view.order === 'oldest' ? 'oldest' : 'newest';
  const around = { where, from, order, limit: each } as const;
  const [before, after] = await Promise.all([
    listImageRows(db, viewer.id, { ...around, place: { id, side: 'before' } }),
    listImageRows(db, viewer.id, { ...around, place: { id, side: 'behind' } }),
  ]);
  return { before: before.map(toGalleryImage), after: after.map(toGalleryImage) };
}

/** So far down the best are walked through one by one; further down the newest are the neighbours. */
const mostWalked = 500;

/** The neighbours of a picture among the best, or null where it is not among them. */
async function bestAround(
  db: Db,
  ownerId: string,
  { where, from, ranking }: Pick<SearchRun, 'where' | 'from'> & { ranking: SQL },
  { id, each }: { id: string; each: number },
): Promise<Neighbours | null> {
  const best = { where, from, query: ranking, place: null, limit: mostWalked };
  const { rows } = await listBestRows(db, ownerId, best);
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0) return null;
  return {
    before: rows.slice(Math.max(0, at - each), at).map(toGalleryImage),
    after: rows.slice(at + 1, at + 1 + each).map(toGalleryImage),
  };
}

async function pageOf(
  db: Db,
  ownerId: string,
  view: GalleryView,
  run: SearchRun,
): Promise<GalleryPage> {
  const { ranking } = run;
  if (view.order !== 'best' || !ranking) return timePage(db, ownerId, view, run);
  // Behind the best come older ones that match as well, by time.
  const isBehindBest = view.place?.side === 'behind' && isId(view.place.at);
  if (isBehindBest) return { ...(await timePage(db, ownerId, view, run)), previous: null };
  return bestPage(db, ownerId, view, { ...run, ranking });
}

async function timePage(
  db: Db,
  ownerId: string,
  { order, place: asked, timeZone }: GalleryView,
  { where, from, mended }: SearchRun,
): Promise<GalleryPage> {
  const place = asked && idPlace(asked, order === 'oldest', timeZone);
  const limit = galleryPageSize + 1;
  const by = order === 'oldest' ? 'oldest' : 'newest';
  const rows = await listImageRows(db, ownerId, { where, from, order: by, place, limit });
  const isBack = place?.side === 'before';
  const isCut = rows.length > galleryPageSize;
  const shown = isBack ? rows.slice(isCut ? 1 : 0) : rows.slice(0, galleryPageSize);
  const first = shown[0]?.id ?? null;
  const last = shown.at(-1)?.id ?? null;
  return {
    images: shown.map(toGalleryImage),
    previous: isBack ? (isCut ? first : null) : place && (first ?? place.id),
    next: isBack ? (last ?? place.id) : isCut ? last : null,
    mended,
  };
}

async function bestPage(
  db: Db,
  ownerId: string,
  { place }: GalleryView,
  {
    where,
    from: within,
    ranking,
    mended,
  }: SearchRun & { ranking: NonNullable<SearchRun['ranking']> },
): Promise<GalleryPage> {
  const from = place?.side === 'behind' ? readRankedPlace(place.at) : null;
  const limit = galleryPageSize + 1;
  const { rows, last: lastRanked } = await listBestRows(db, ownerId, {
    ...{ where, from: within, query: ranking, place: from, limit },
  });
  const shown = rows.slice(0, galleryPageSize);
  const last = rows.length > galleryPageSize ? shown.at(-1) : undefined;
  const next = last ? writeRankedPlace(last) : lastRanked;
  return { images: shown.map(toGalleryImage), previous: null, next, mended };
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
