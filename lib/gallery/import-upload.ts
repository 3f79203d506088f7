import type { Viewer } from '#lib/accounts/viewer';
import type { ImportFacts } from '#lib/gallery/import-facts';
import { importFailures } from '#lib/gallery/import-failures';
import { maxHeadBytes, readImportHead } from '#lib/gallery/import-head';
import type { ImportedPicture, ImportFailure, ImportLimits } from '#lib/gallery/imported-picture';
import { takeImport } from '#lib/gallery/take-import';
import { database } from '#lib/platform/database/database';
import { env } from '#lib/platform/env';
import { fileName } from '#lib/references/file-name';
import { failed, ok, type Result } from '#lib/result';

export function importLimits(): ImportLimits {
  return { maxBytes: env().STUDIO_IMPORT_MAX_MB * 1_000_000 };
}

/** Takes in the body of an import as it comes. */
export async function takeImportUpload(
  viewer: Viewer,
  request: Request,
): Promise<Result<ImportedPicture, ImportFailure>> {
  const query = new URL(request.url).searchParams;
  const { maxBytes } = importLimits();
  const headBytes = wholeNumber(query.get('head')) ?? 0;
  if (headBytes > maxHeadBytes) return failed(importFailures.badHead());
  // Said before the body comes, where the sender says how long it is; what comes is counted anyway.
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes + headBytes) {
    return failed(importFailures.tooHeavy(maxBytes));
  }
  const { db } = await database();
  try {
    const body = await splitHead(request.body ?? nothing(), headBytes);
    if (!body.ok) return body;
    return await takeImport(db, viewer, {
      fileName: fileName(query.get('name') ?? ''),
      modifiedAt: wholeNumber(query.get('modified')),
      maxBytes,
      ...body.value,
    });
  } catch (error) {
    // A tab that was closed or a network that went away: nothing is kept, nothing is wrong here.
    if (request.signal.aborted) return failed(importFailures.incomplete());
    throw error;
  }
}

interface SplitBody {
  readonly facts: ImportFacts | null;
  readonly source: AsyncIterable<Uint8Array>;
}

/** Takes from the beginning of a body what is said of the picture in the rest of it. */
async function splitHead(
  body: AsyncIterable<Uint8Array>,
  headBytes: number,
): Promise<Result<SplitBody, ImportFailure>> {
  if (headBytes === 0) return ok({ facts: null, source: body });
  const chunks = body[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  for (let length = 0; length < headBytes; length += pieces.at(-1)?.length ?? 0) {
    const { done, value } = await chunks.next();
    if (done) return failed(importFailures.incomplete());
    pieces.push(value);
  }
  // Put together once: a sender decides how small the pieces are.
  const head = Buffer.concat(pieces);
  const facts = readImportHead(head.subarray(0, headBytes));
  if (!facts) {
    await chunks.return?.();
    return failed(importFailures.badHead());
  }
  return ok({ facts, source: rest(head.subarray(headBytes), chunks) });
}

async function* rest(first: Uint8Array, chunks: AsyncIterator<Uint8Array>) {
  try {
    if (first.length > 0) yield first;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
