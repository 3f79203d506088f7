import type { FileKind } from '#lib/references/file-kind';

/** EXIF's tag 0x0112: how the stored rows and columns lie in the upright picture. 1 is upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What the header of a file says, before any pixel is decoded. */
export interface PictureFacts {
  readonly kind: FileKind;
  /** As stored, in pixels: what orientation does to them is still to come. */
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  /** Of the whole file. */
  readonly sizeBytes: number;
  /** A channel's, 8 where the header does not say. */
  readonly bitDepth: number;
  /** `cmyk` covers YCCK; an indexed PNG is `rgb`. */
  readonly colour: 'grey' | 'rgb' | 'cmyk';
  readonly hasAlpha: boolean;
  /**
   * The name of an embedded colour profile that is not sRGB, such as `Display P3`; null for sRGB
   * and for none, which every reader takes for sRGB.
   */
  readonly foreignProfile: string | null;
}

export interface Upright {
  /** Pixels, as the picture is seen. */
  readonly width: number;
  readonly height: number;
}

/** The dimensions a person sees: orientations 5 to 8 lie on their side. */
export function uprightSize({
  width,
  height,
  orientation,
}: Pick<PictureFacts, 'width' | 'height' | 'orientation'>): Upright {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
