import { mediaTypeOf } from '#lib/references/file-kind';
import { type Attempt, bestQuality, lighterAttempt } from '#lib/references/fit-weight';
import { type MendPlan, planMend } from '#lib/references/mend-plan';
import { mendSteps } from '#lib/references/mend-steps';
import type { MendChoices, Mended, MendProblem } from '#lib/references/mending';
import type { PictureFacts } from '#lib/references/picture-facts';
import { readPictureFacts } from '#lib/references/picture-header';
import { findingsOf } from '#lib/references/reference';
import { referenceRules } from '#lib/references/reference-rules';
import { failed, ok, type Result } from '#lib/result';
import { decodePicture } from './decode.ts';
import { drawPlan, sampleEdges } from './draw.ts';
import { outOfMemory } from './problem.ts';

type Progress = (share: number) => void;

/** Each takes off what the last one left too much, so a few are enough for anything. */
const mostAttempts = 12;

/** Shares of the whole at which each stage ends; decoding is the longest. */
const stage = { read: 0.05, decoded: 0.5, written: 0.95 } as const;

/**
 * Makes a lawful reference of a file.
 *
 * @param mostBytes what it may come to, where less is wanted than the page takes
 */
export async function mendFile(
  file: Blob,
  facts: PictureFacts,
  choices: MendChoices,
  mostBytes: number,
  onProgress: Progress,
): Promise<Result<Mended, MendProblem>> {
  onProgress(stage.read);
  const decoded = await decodePicture(file, facts);
  if (!decoded.ok) return decoded;
  onProgress(stage.decoded);
  const source = decoded.value;
  try {
    return await writeLawful(source, facts, choices, mostBytes, onProgress);
  } finally {
    source.close();
  }
}

async function writeLawful(
  source: ImageBitmap,
  facts: PictureFacts,
  choices: MendChoices,
  mostBytes: number,
  onProgress: Progress,
): Promise<Result<Mended, MendProblem>> {
  const upright = { width: source.width, height: source.height };
  let attempt: Attempt = { quality: bestQuality, pixels: referenceRules.maxPixels };
  let colour: string | null = null;
  for (let tries = 1; tries <= mostAttempts; tries += 1) {
    const plan = planMend(upright, facts, choices, attempt.pixels);
    colour ??= await groundOf(source, plan, facts);
    const canvas = await drawPlan(source, plan, colour);
    const blob = await canvas.convertToBlob({
      type: mediaTypeOf(plan.kind),
      quality: attempt.quality,
    });
    // Each further try takes half of what is left of the stage.
    onProgress(stage.written - (stage.written - stage.decoded) / 2 ** tries);
    if (blob.size <= mostBytes) {
      const steps = mendSteps({ facts, source: upright, plan, colour, quality: attempt.quality });
      return checked(blob, steps);
    }
    const pixels = plan.canvas.width * plan.canvas.height;
    attempt = lighterAttempt(plan.kind, { ...attempt, pixels }, blob.size, mostBytes);
  }
  return failed(outOfMemory);
}

/** What lies around the picture or behind it; null where a PNG may stay clear. */
async function groundOf(
  source: ImageBitmap,
  plan: MendPlan,
  facts: PictureFacts,
): Promise<string | null> {
  if (plan.padding) return plan.padding.colour ?? (await sampleEdges(source));
  return plan.kind === 'png' && facts.hasAlpha ? null : '#ffffff';
}

/** Believes only the bytes that came out. */
async function checked(blob: Blob, steps: readonly string[]): Promise<Result<Mended, MendProblem>> {
  const facts = readPictureFacts(new Uint8Array(await blob.arrayBuffer()));
  if (!facts.ok) return failed(outOfMemory);
  const [finding] = findingsOf(facts.value);
  if (finding) return failed({ code: 'unreadable', message: finding.sentence });
  return ok({ blob, facts: facts.value, steps });
}
