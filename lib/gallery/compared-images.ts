import type { Viewer } from '#lib/accounts/viewer';
import { readCompared } from '#lib/gallery/compare';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { getImageDetail } from '#lib/gallery/image-detail';

export interface ComparedImages {
  /** In the order of the address. */
  readonly images: readonly ImageDetail[];
  /** How many of the address are gone, or somebody else's. */
  readonly missing: number;
  /** Whether more were named than can be compared. */
  readonly isCut: boolean;
}

/** The pictures that `ids` of an address names, as far as they are the viewer's. */
export async function listCompared(viewer: Viewer, text: string): Promise<ComparedImages> {
  const { ids, isCut } = readCompared(text);
  const found = await Promise.all(ids.map((id) => getImageDetail(viewer, id)));
  const images = found.filter((image) => image !== null);
  return { images, missing: ids.length - images.length, isCut };
}
