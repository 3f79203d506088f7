import { decoding } from '#lib/platform/pixels/decode';

export interface Conversion {
  readonly format: 'webp' | 'png';
  /** Pixels; a narrower picture is not enlarged, and null keeps its own. */
  readonly width: number | null;
  /** The XMP of the new file, by what the old one brought; null leaves it without. */
  xmp(brought: string | null): string | null;
}

export interface Converted {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Longer than any lawful picture takes. */
const conversionSeconds = 60;

/**
 * A picture in another format and width, upright and in sRGB, within the bounds of all decoding.
 * For a person to keep, so finer than a variant: WebP at 90, PNG without loss.
 *
 * @throws when the picture is cut or damaged
 */
export function convertPicture(
  bytes: Uint8Array,
  { format, width, xmp }: Conversion,
): Promise<Converted> {
  return decoding(bytes, async (picture) => {
    const brought = (await picture.metadata()).xmp ?? null;
    const text = xmp(brought && new TextDecoder().decode(brought));
    const sized = picture
      .timeout({ seconds: conversionSeconds })
      .autoOrient()
      .resize({ ...(width !== null && { width }), withoutEnlargement: true });
    const told = text === null ? sized : sized.withXmp(text);
    const { data, info } = await (format === 'webp'
      ? told.webp({ quality: 90, effort: 2 })
      : told.png({ compressionLevel: 6 })
    ).toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  });
}
