import type { Viewer } from '#lib/accounts/viewer';
import { galleryPageSize } from '#lib/gallery/gallery-image';
import { toGalleryImage } from '#lib/gallery/gallery-page';
import { type TrashedImage, type TrashPage, writeTrashPlace } from '#lib/gallery/trash';
import {
  countTrash,
  listTrashedIds,
  listTrashedRows,
  type TrashPlace,
} from '#lib/gallery/trash-queries';
import { isId } from '#lib/id';
import { database } from '#lib/platform/database/database';
import { env } from '#lib/platform/env';

/** A page of the trash. @param next the place that the page before gave; one that is none begins anew */
export async function listTrash(viewer: Viewer, next: string | null): Promise<TrashPage> {
  const { db } = await database();
  const place = next === null ? null : readPlace(next);
  const [rows, total] = await Promise.all([
    listTrashedRows(db, viewer.id, { place, limit: galleryPageSize + 1 }),
    countTrash(db, viewer.id),
  ]);
  const images = rows.slice(0, galleryPageSize).map(toTrashedImage);
  const last = rows.length > galleryPageSize ? images.at(-1) : undefined;
  return {
    images,
    next: last ? writeTrashPlace(last) : null,
    total,
    keptDays: env().STUDIO_TRASH_DAYS,
  };
}

/** The identifiers of everything in the trash, to bring it all back. */
export async function listWholeTrash(viewer: Viewer): Promise<string[]> {
  const { db } = await database();
  return listTrashedIds(db, viewer.id);
}

type TrashedRow = Awaited<ReturnType<typeof listTrashedRows>>[number];

function toTrashedImage(row: TrashedRow): TrashedImage {
  const { trashedAt } = row;
  if (!trashedAt) throw new Error(`Image ${row.id} is not in the trash.`);
  return { ...toGalleryImage(row), trashedAt: trashedAt.toISOString() };
}

function readPlace(text: string): TrashPlace | null {
  const [ms = '', id = ''] = text.split('~');
  return /^\d{1,15}$/.test(ms) && isId(id) ? { trashedAt: new Date(Number(ms)), id } : null;
}
