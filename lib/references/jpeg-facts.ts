import { beginsWith, joined } from '#lib/platform/byte-parts';
import { foreignProfileName } from '#lib/references/colour-profile';
import { exifOrientation } from '#lib/references/exif-orientation';
import {
  exifHead,
  isFrame,
  type JpegSegment,
  jpegMarker,
  jpegSegments,
  profilePart,
} from '#lib/references/jpeg-segments';
import type { Orientation, PictureFacts } from '#lib/references/picture-facts';

type JpegFacts = Omit<PictureFacts, 'sizeBytes'>;

/**
 * What the header of a JPEG says, or null when it says nothing that could be shown.
 *
 * @param bytes the file, or as much from its start as reaches the first scan
 */
export function jpegFacts(bytes: Uint8Array): JpegFacts | null {
  let orientation: Orientation = 1;
  let frame: Pick<JpegFacts, 'width' | 'height' | 'bitDepth' | 'colour'> | null = null;
  const profile: Uint8Array[] = [];
  for (const segment of jpegSegments(bytes)) {
    if (segment.marker === jpegMarker.scan) break;
    if (isFrame(segment.marker)) frame ??= readFrame(segment);
    if (segment.marker === jpegMarker.app1 && beginsWith(segment.data, exifHead)) {
      orientation = exifOrientation(segment.data.subarray(exifHead.length));
    }
    const part = profilePart(segment);
    if (part) profile.push(part);
  }
  if (!frame || frame.width === 0 || frame.height === 0) return null;
  const foreignProfile = profile.length === 0 ? null : foreignProfileName(joined(profile));
  return { kind: 'jpeg', ...frame, orientation, hasAlpha: false, foreignProfile };
}

function readFrame({ data }: JpegSegment) {
  if (data.length < 6) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const components = data[5] ?? 0;
  return {
    bitDepth: data[0] ?? 8,
    height: view.getUint16(1),
    width: view.getUint16(3),
    colour:
      components === 1
        ? ('grey' as const)
        : components === 4
          ? ('cmyk' as const)
          : ('rgb' as const),
  };
}
