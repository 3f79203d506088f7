import { mediaTypeOf, type SentKind } from '#lib/references/file-kind';
import type { Converted, MendProblem } from '#lib/references/mending';
import type { PictureFacts } from '#lib/references/picture-facts';
import type { Result } from '#lib/result';
import { drawPlan } from './draw.ts';
import { withPixels } from './preview.ts';

/** JPEG's, from 0 to 1: what was packed with losses once is packed so again with hardly any. */
const quality = 0.95;

/**
 * The same picture as a PNG or a JPEG, upright and in sRGB, in all its pixels. PNG for what can be
 * seen through and for kinds that lose nothing, JPEG for the others.
 */
export function convertFile(
  file: Blob,
  facts: PictureFacts,
): Promise<Result<Converted, MendProblem>> {
  const kind = convertedKind(facts);
  return withPixels(file, facts, async (source) => {
    const whole = { x: 0, y: 0, width: source.width, height: source.height };
    const plan = { from: whole, canvas: whole, to: whole, padding: null, kind };
    const canvas = await drawPlan(source, plan, kind === 'png' ? null : '#ffffff');
    return { blob: await canvas.convertToBlob({ type: mediaTypeOf(kind), quality }), kind };
  });
}

function convertedKind({ kind, hasAlpha }: PictureFacts): SentKind {
  return hasAlpha || kind === 'gif' || kind === 'bmp' || kind === 'tiff' ? 'png' : 'jpeg';
}
