import { setTimeout } from 'node:timers/promises';
import type { SeedreamRequest } from '#lib/platform/seedream/contract';
import type { ReferencePicture } from '#lib/platform/seedream/demo/art/reference-picture';
import type { OpenBill } from '#lib/platform/seedream/demo/bill-book';
import type { Demo } from '#lib/platform/seedream/demo/demo';
import { imageCount } from '#lib/platform/seedream/demo/image-count';
import { chooseImageSize } from '#lib/platform/seedream/demo/image-size';
import type { Mishap } from '#lib/platform/seedream/demo/mishap';
import type { LinkKind } from '#lib/platform/seedream/demo/result-store';
import { seedream40 } from '#lib/platform/seedream/models';
import { seededRandom } from '#lib/seeded-random';

export interface Generation {
  readonly request: SeedreamRequest;
  readonly references: readonly ReferencePicture[];
  readonly mishaps: ReadonlySet<Mishap>;
  readonly bill: OpenBill;
  /** Aborted when the client goes away. */
  readonly gone: AbortSignal;
}

/**
 * Makes the pictures of a request one after the other, bills each, and gives their links. When the
 * client goes away the waiting ends, not the work: what was asked for is made and billed.
 *
 * @throws when the server closes
 */
export async function makePictures(generation: Generation, demo: Demo): Promise<string[]> {
  const { request, references, mishaps, bill, gone } = generation;
  const random = seededRandom(Math.floor(demo.settings.random() * 2 ** 32));
  const count = mishaps.has('500 billed') ? 1 : imageCount(request, mishaps, random);
  const size = chooseImageSize(request.size, request.prompt, references[0], random);
  const themeSeed = Math.floor(random() * 2 ** 32);
  const links: string[] = [];
  if (mishaps.has('slow')) await wait(slow.extraSeconds, gone, demo.closing);
  const seconds = demo.settings.secondsPerImage * (mishaps.has('slow') ? slow.times : 1);
  for (let i = 0; i < count; i += 1) {
    await wait(seconds, gone, demo.closing);
    const watermark = request.watermark ?? seedream40.watermark.default;
    const seed = Math.floor(random() * 2 ** 32);
    const jpeg = await demo.paint({
      prompt: request.prompt,
      size,
      references,
      watermark,
      themeSeed,
      seed,
    });
    demo.closing.throwIfAborted();
    const token = await demo.results.add(jpeg, linkKind(mishaps, i === count - 1));
    const link = `${demo.origin()}/results/${token}.jpg`;
    bill.addImage(link);
    links.push(link);
  }
  return links;
}

const slow = { times: 4, extraSeconds: 3 };

/** Ends early when the client has gone; throws when the server closes. */
async function wait(seconds: number, gone: AbortSignal, closing: AbortSignal): Promise<void> {
  closing.throwIfAborted();
  if (seconds <= 0 || gone.aborted) return;
  try {
    await setTimeout(seconds * 1000, undefined, { signal: AbortSignal.any([gone, closing]) });
  } catch (error) {
    if (!gone.aborted || closing.aborted) throw error;
  }
}

const linkKinds: ReadonlyArray<readonly [Mishap, LinkKind]> = [
  ['dead link', 'dead'],
  ['broken image', 'broken'],
  ['html image', 'html'],
  ['gif image', 'gif'],
  ['bomb image', 'bomb'],
  ['huge image', 'huge'],
  ['slow link', 'slow'],
  ['private redirect', 'redirect'],
];

function linkKind(mishaps: ReadonlySet<Mishap>, isLast: boolean): LinkKind {
  if (isLast && mishaps.has('one dead link')) return 'dead';
  return linkKinds.find(([mishap]) => mishaps.has(mishap))?.[1] ?? 'fine';
}
