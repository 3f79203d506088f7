/** Formats that are made for a download, and widths that they are made at, in pixels. */
export const madeFormats = ['webp', 'png'] as const;
export const madeWidths = [2048, 1280, 512] as const;

/** A picture as another file than the one that came; null keeps its width. */
export function madeAddress(
  id: string,
  format: (typeof madeFormats)[number],
  width: (typeof madeWidths)[number] | null,
): string {
  const scaled = width === null ? '' : `&width=${width}`;
  return `/api/images/${id}/original?download=${format}${scaled}`;
}
