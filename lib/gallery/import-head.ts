import * as z from 'zod/mini';
import { promptMaxCharacters, promptProblem } from '#lib/compose/prompt';
import { Recipe, Size } from '#lib/compose/recipe';
import { leftOuts } from '#lib/gallery/embedded/left-out';
import type { ImportFacts } from '#lib/gallery/import-facts';
import { readJson } from '#lib/platform/json';
import { storableText } from '#lib/platform/storable-text';

/**
 * What a browser has read from a file before it converted it, since the converted one says nothing
 * any more: JSON before the bytes of the picture. It comes from outside, and so is read with the same
 * rules as what is in a file.
 */

/** A prompt and a description of the longest, each character escaped, and little besides. */
export const maxHeadBytes = 300_000;

const Prompt = z.string().check(
  z.overwrite(storableText),
  z.trim(),
  z.refine((prompt) => promptProblem(prompt) === null),
);

const Side = z.int().check(z.gte(1));

const Found = z.object({
  source: z.enum(['studio', 'a1111', 'swarmui', 'invokeai', 'comfyui']),
  recipe: z.union([Recipe, z.strictObject({ prompt: Prompt, size: z.optional(Size) })]),
  askedSize: z.nullable(z.object({ width: Side, height: Side })),
  leftOut: z.array(z.enum(leftOuts)).check(z.maxLength(leftOuts.length)),
});

const ImportHead = z.object({
  found: z.nullable(Found),
  description: z.string().check(z.overwrite(storableText), z.maxLength(promptMaxCharacters)),
  madeAt: z.nullable(z.int()),
});

/** @returns null for what no browser of the studio's has written */
export function readImportHead(bytes: Uint8Array): ImportFacts | null {
  const { success, data } = ImportHead.safeParse(readJson(new TextDecoder().decode(bytes)));
  return success ? data : null;
}
