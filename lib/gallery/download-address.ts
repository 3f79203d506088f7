import type { DownloadChoice } from '#lib/gallery/download-choice';

/** Where one picture is downloaded in a form of choice. */
export function downloadChoiceAddress(id: string, choice: DownloadChoice): string {
  const width = 'width' in choice && choice.width !== null ? `&width=${choice.width}` : '';
  const format = choice.format === 'original' ? '' : `=${choice.format}`;
  return `/api/images/${id}/original?download${format}${width}`;
}

/** Takes an order of many pictures, and answers with the ticket that fetches them. */
export const zipOrderAddress = '/api/images/zip';

/** Says how large the originals of some pictures are. */
export const zipSizeAddress = '/api/images/zip/size';

/** The ZIP itself; a DELETE stops it. */
export function zipAddress(ticket: string): string {
  return `/api/images/zip/${ticket}`;
}

export function zipProgressAddress(ticket: string): string {
  return `/api/images/zip/${ticket}/progress`;
}
