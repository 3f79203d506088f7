/** `original` is the exact bytes that came back; the others are WebP, made once at ingest. */
export const imageVariants = ['original', 'small', 'large'] as const;
export type ImageVariant = (typeof imageVariants)[number];

/** The longer side of each variant, in pixels; a smaller picture is never enlarged. */
export const variantSides = { small: 512, large: 1280 } as const;

/** Where the bytes of a picture are served. */
export function imageAddress(id: string, variant: ImageVariant): string {
  return `/api/images/${id}/${variant}`;
}

export function downloadAddress(id: string): string {
  return `/api/images/${id}/original?download`;
}

/** The page of a picture. */
export function imagePage(id: string): string {
  return `/gallery/${id}`;
}

/** The picture whose page an address is; null where it is another page. */
export function pictureOfPage(path: string): string | null {
  return /^\/gallery\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(path)?.[1] ?? null;
}
