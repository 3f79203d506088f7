/** What a picture can be downloaded as. */
export const downloadFormats = ['original', 'recipe', 'webp', 'png'] as const;
export type DownloadFormat = (typeof downloadFormats)[number];

/** Formats that are made for the download, and so can have another width. */
export const madeFormats = ['webp', 'png'] as const;
export type MadeFormat = (typeof madeFormats)[number];

/** The widths that can be asked for, in pixels; a picture that is narrower is not enlarged. */
export const downloadWidths = [2048, 1280, 512] as const;
export type DownloadWidth = (typeof downloadWidths)[number];

/** How many pictures go into one ZIP. */
export const mostInZip = 10_000;

export function isMadeFormat(format: DownloadFormat): format is MadeFormat {
  return madeFormats.some((each) => each === format);
}
