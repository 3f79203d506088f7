import type { MendProblem } from '#lib/references/mending';
import type { PictureFacts } from '#lib/references/picture-facts';
import { ok, type Result } from '#lib/result';
import { decodePicture } from './decode.ts';
import { drawSmall, sampleEdges } from './draw.ts';

/** Browsers that cannot write WebP answer with a PNG, which will do too. */
const previewType = { type: 'image/webp', quality: 0.85 } as const;

export function previewFile(file: Blob, facts: PictureFacts, longestSide: number) {
  return withPixels(file, facts, async (source) => {
    const small = await drawSmall(source, longestSide);
    return small.convertToBlob(previewType);
  });
}

export function edgeColourOf(file: Blob, facts: PictureFacts) {
  return withPixels(file, facts, sampleEdges);
}

/** Lets something be made of the decoded picture, and gives its memory back. */
export async function withPixels<Value>(
  file: Blob,
  facts: PictureFacts,
  make: (source: ImageBitmap) => Promise<Value>,
): Promise<Result<Value, MendProblem>> {
  const decoded = await decodePicture(file, facts);
  if (!decoded.ok) return decoded;
  try {
    return ok(await make(decoded.value));
  } finally {
    decoded.value.close();
  }
}
