import { pixelLabel } from '#lib/compose/size';
import type { ImportFailure } from '#lib/gallery/imported-picture';
import { byteSizeLabel } from '#lib/generations/byte-size';
import { allKindNames, type FileKind, kindName } from '#lib/references/file-kind';
import type { Upright } from '#lib/references/picture-facts';

/** Why a file is not imported, said by the browser and by the server alike. The row names the file. */
export const importFailures = {
  notAPicture: (): ImportFailure => ({
    code: 'not-a-picture',
    message: `This is not a picture that can be read: ${allKindNames} can.`,
  }),
  empty: (): ImportFailure => ({
    code: 'not-a-picture',
    message: 'This file is empty: it has no bytes.',
  }),
  unconverted: (kind: FileKind): ImportFailure => ({
    code: 'format',
    message: `This is a ${kindName(kind)} file; the gallery keeps JPEG and PNG. Import it in the browser, which converts it.`,
  }),
  damaged: (): ImportFailure => ({
    code: 'damaged',
    message: 'This file is damaged or cut off. Take another copy of it.',
  }),
  tooLarge: (size: Upright, maxPixels: number): ImportFailure => ({
    code: 'too-large',
    message: `${pixelLabel(size)} is too large: a picture may have at most ${maxPixels / 1_000_000} megapixels.`,
  }),
  tooHeavy: (maxBytes: number): ImportFailure => ({
    code: 'over-limit',
    message: `This file is too heavy: a picture may have at most ${byteSizeLabel(maxBytes)}.`,
  }),
  badHead: (): ImportFailure => ({
    code: 'invalid',
    message:
      'What was said of this picture could not be read. Load the page again, then try again.',
  }),
  incomplete: (): ImportFailure => ({
    code: 'incomplete',
    message: 'This file did not arrive whole. Try again.',
  }),
  diskFull: (): ImportFailure => ({
    code: 'disk-full',
    message: 'The disk is nearly full. Make room, then try again.',
  }),
} as const;
