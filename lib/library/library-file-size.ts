/** What a file of a library may weigh: a full one, with prompts as long as people write them, many times over. */
export const libraryFileMaxBytes = 32_000_000;

export const libraryTooLarge =
  'This file is larger than 32 MB. Split its entries into several files and import each.';
