import { isSentKind, readFileKind } from '#lib/references/file-kind';
import { jpegFacts } from '#lib/references/jpeg-facts';
import type { PictureFacts } from '#lib/references/picture-facts';
import { pngFacts } from '#lib/references/png-facts';
import { failed, ok, type Result } from '#lib/result';

export type HeaderProblem = 'not-a-picture' | 'damaged';

/** As much of a file's start as holds the header of all but the strangest: 4 MiB. */
export const headerBytes = 4 * 1024 * 1024;

/**
 * What a JPEG or a PNG says of itself, read by the browser and by the server alike and without
 * decoding or unpacking anything: a file of a few bytes cannot cost more than a few.
 *
 * @param head the file, or at least `headerBytes` of its start
 * @param sizeBytes of the whole file
 */
export function readPictureFacts(
  head: Uint8Array,
  sizeBytes = head.length,
): Result<PictureFacts, HeaderProblem> {
  const kind = readFileKind(head);
  if (!isSentKind(kind)) return failed('not-a-picture');
  const facts = kind === 'jpeg' ? jpegFacts(head) : pngFacts(head);
  return facts ? ok({ ...facts, sizeBytes }) : failed('damaged');
}
