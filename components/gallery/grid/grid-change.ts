import type { ImageChange } from '#lib/gallery/image-change';

/** Changes some pictures: at once in what is seen, with an offer to take it back. */
export type ChangeImages = (ids: readonly string[], change: ImageChange) => Promise<void>;
