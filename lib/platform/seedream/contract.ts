import * as z from 'zod/mini';
import { type PixelSize, seedream40 } from '#lib/platform/seedream/models';
import { pixelProblem } from '#lib/platform/seedream/pixel-rules';

/**
 * The wire shapes of POST /v3/seedream-4.0: exactly the six fields of the page, and no other. The
 * client sends what this schema accepts and the demo server refuses what it does not.
 */
export const SeedreamRequest = z.strictObject({
  prompt: z.string().check(z.minLength(1, 'prompt is required')),
  images: z.optional(
    z
      .array(z.string())
      .check(z.maxLength(seedream40.references.maxCount, 'images supports at most 10 references')),
  ),
  size: z.optional(z.string().check(z.refine(isLawfulSize, 'size is not a lawful specification'))),
  sequential_image_generation: z.optional(z.enum(['auto', 'disabled'])),
  max_images: z.optional(
    z.int().check(z.gte(seedream40.set.minImages), z.lte(seedream40.set.maxImages)),
  ),
  watermark: z.optional(z.boolean()),
});
export type SeedreamRequest = z.infer<typeof SeedreamRequest>;

/**
 * A 200 whose list is missing or empty parses too: that it holds no picture is a failure of its own.
 * The items are read one by one, so that one that cannot be read costs none of the others.
 */
export const SeedreamAnswer = z.object({ images: z.nullish(z.array(z.unknown())) });
export type SeedreamAnswer = z.infer<typeof SeedreamAnswer>;

const LinkObject = z.object({ image_url: z.optional(z.string()), url: z.optional(z.string()) });

/** A link is a string by the page; sister services wrap it in an object. Null when it is neither. */
export function readLink(item: unknown): string | null {
  if (typeof item === 'string') return item;
  const { data } = LinkObject.safeParse(item);
  return data?.image_url ?? data?.url ?? null;
}

export const SeedreamError = z.object({
  code: z.optional(z.union([z.number(), z.string()])),
  reason: z.optional(z.string()),
  message: z.optional(z.string()),
  metadata: z.optional(z.record(z.string(), z.unknown())),
});
export type SeedreamError = z.infer<typeof SeedreamError>;

/** GET /openapi/v1/billing/balance/detail, in units of 0.0001 USD. A free check of the key. */
export const balancePath = '/openapi/v1/billing/balance/detail';

/** A size as the wire writes it: a resolution token, or pixels. Null when it is neither. */
export function readWireSize(size: string): { token: string } | PixelSize | null {
  if ((seedream40.size.tokens as readonly string[]).includes(size)) return { token: size };
  const match = /^([1-9]\d{0,5})x([1-9]\d{0,5})$/.exec(size);
  return match ? { width: Number(match[1]), height: Number(match[2]) } : null;
}

function isLawfulSize(size: string): boolean {
  const read = readWireSize(size);
  return read !== null && ('token' in read || pixelProblem(read) === null);
}
