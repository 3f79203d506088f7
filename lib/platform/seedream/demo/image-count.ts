import type { SeedreamRequest } from '#lib/platform/seedream/contract';
import { type Random, wholeBetween } from '#lib/platform/seedream/demo/art/random';
import type { Mishap } from '#lib/platform/seedream/demo/mishap';
import { maxImagesWith, seedream40 } from '#lib/platform/seedream/models';
import { imagesAskedFor } from '#lib/platform/seedream/set-mode';

/** More links than any request may ask for. */
const tooMany = seedream40.set.maxImages + 1;

/**
 * How many pictures a lawful request gets. Without the set mode it is one. With it the prompt's
 * number counts, or the model's own idea of a set, up to `max_images` and to 15 less the references,
 * which is a cap and no error.
 */
export function imageCount(
  request: SeedreamRequest,
  mishaps: ReadonlySet<Mishap>,
  random: Random,
): number {
  if (mishaps.has('too many')) return tooMany;
  const count = lawfulCount(request, random);
  return mishaps.has('fewer') ? Math.max(1, count - 1) : count;
}

function lawfulCount(request: SeedreamRequest, random: Random): number {
  if (request.sequential_image_generation !== 'auto') return 1;
  const wanted = imagesAskedFor(request.prompt) ?? wholeBetween(random, 2, 4);
  const most = request.max_images ?? seedream40.set.maxImages;
  return Math.min(wanted, most, maxImagesWith(request.images?.length ?? 0));
}
