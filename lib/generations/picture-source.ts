/** Where a picture comes from. */
export const pictureSources = ['seedream', 'demo', 'import'] as const;
export type PictureSource = (typeof pictureSources)[number];
