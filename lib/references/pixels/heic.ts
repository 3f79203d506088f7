import { heifPrimary } from '#lib/references/heif-primary';
import type { MendProblem } from '#lib/references/mending';
import { failed, ok, type Result } from '#lib/result';
import { undecodable } from './problem.ts';
import type { ColourMeaning } from './profiled-png.ts';
import type { RawPicture } from './turn-upright.ts';

export interface DecodedHeic {
  readonly picture: RawPicture;
  /** Null for sRGB. */
  readonly colours: ColourMeaning | null;
}

/** The picture that the file is for, turned as it says, in 8 bits a channel and its own colours. */
export async function decodeHeic(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<DecodedHeic, MendProblem>> {
  const { HeifDecoder } = await import('libheif-js/wasm-bundle');
  const images = new HeifDecoder().decode(bytes);
  const image = images.find((each) => each.is_primary()) ?? images[0];
  if (!image) return failed(undecodable('heic', 0));
  const width = image.get_width();
  const height = image.get_height();
  const filled = await new Promise<{ data: Uint8ClampedArray<ArrayBuffer> } | null>((settle) => {
    image.display({ data: new Uint8ClampedArray(width * height * 4) }, settle);
  });
  if (!filled) return failed(undecodable('heic', width * height));
  return ok({ picture: { width, height, pixels: filled.data }, colours: meaning(bytes) });
}

/** Phones write Display P3; taken for sRGB, their pictures would be pale. */
function meaning(bytes: Uint8Array<ArrayBuffer>): ColourMeaning | null {
  const primary = heifPrimary(bytes);
  if (primary?.icc) return { icc: primary.icc };
  const coded = primary?.coded;
  const isPlain =
    !coded || (coded.primaries <= 2 && coded.transfer !== 16 && coded.transfer !== 18);
  return isPlain ? null : coded;
}
