import pLimit from 'p-limit';
import type { Viewer } from '#lib/accounts/viewer';
import { type ImportFacts, readImportFacts } from '#lib/gallery/import-facts';
import { importFailures } from '#lib/gallery/import-failures';
import { findSameBytes, insertImport } from '#lib/gallery/import-row';
import type { ImportedPicture, ImportFailure } from '#lib/gallery/imported-picture';
import { keepPicture } from '#lib/generations/keep-picture';
import type { Db } from '#lib/platform/database/database';
import { hasDiskRoom } from '#lib/platform/disk-room';
import { imageStore, type ReceivedFile } from '#lib/platform/image-store/image-store';
import { maxDecodedPixels } from '#lib/platform/pixels/decode';
import { processSingleton } from '#lib/platform/process-singleton';
import { TooManyBytes } from '#lib/platform/read-capped';
import { isSentKind, kindBytes, readFileKind } from '#lib/references/file-kind';
import { uprightSize } from '#lib/references/picture-facts';
import { readPictureFacts } from '#lib/references/picture-header';
import { isWhole } from '#lib/references/pixels/whole-file';
import { failed, ok, type Result } from '#lib/result';

export interface ImportDelivery {
  /** As a person called it: text, never a path. */
  readonly fileName: string;
  readonly source: AsyncIterable<Uint8Array>;
  /** What the file may weigh, in bytes. */
  readonly maxBytes: number;
  /** Of the file, in milliseconds since 1970; null where the sender does not say. */
  readonly modifiedAt: number | null;
  /** What the file said before it was converted; null for a file as it is. */
  readonly facts: ImportFacts | null;
}

/** Each holds a file of up to a hundred megabytes and its pixels, so few are kept at once. */
const judging = processSingleton('imports', () => pLimit(2));

/**
 * Takes one picture into the gallery: it is streamed to the disk with its bytes counted, told by its
 * first bytes before anything else looks at it, and kept to the byte with the same variants as a
 * picture that was made here. The same bytes are one picture, however often an owner gives them.
 */
export async function takeImport(
  db: Db,
  owner: Viewer,
  delivery: ImportDelivery,
): Promise<Result<ImportedPicture, ImportFailure>> {
  if (!(await hasDiskRoom())) return failed(importFailures.diskFull());
  const received = await receive(delivery);
  if (!received.ok) return received;
  try {
    return await judging(() => judge(db, owner, delivery, received.value));
  } finally {
    await received.value.discard();
  }
}

async function receive({
  source,
  maxBytes,
}: ImportDelivery): Promise<Result<ReceivedFile, ImportFailure>> {
  try {
    return ok(await imageStore().receive(picturesOnly(source), maxBytes));
  } catch (error) {
    if (error instanceof Refused) return failed(error.failure);
    if (error instanceof TooManyBytes) return failed(importFailures.tooHeavy(maxBytes));
    throw error;
  }
}

/** Thrown through the stream, so that what is refused at its first bytes is not read to its end. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly failure: ImportFailure;

  constructor(failure: ImportFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

async function* picturesOnly(source: AsyncIterable<Uint8Array>) {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of source) {
    if (head) {
      head = Buffer.concat([head, chunk]);
      if (head.length < kindBytes) continue;
      refuseOthers(head);
      yield head;
      head = null;
    } else yield chunk;
  }
  if (!head) return;
  refuseOthers(head);
  yield head;
}

/** @throws Refused for what the server has no decoder for */
function refuseOthers(head: Uint8Array): void {
  if (head.length === 0) throw new Refused(importFailures.empty());
  const kind = readFileKind(head);
  if (!kind) throw new Refused(importFailures.notAPicture());
  if (!isSentKind(kind)) throw new Refused(importFailures.unconverted(kind));
}

async function judge(
  db: Db,
  owner: Viewer,
  { fileName, modifiedAt, facts }: ImportDelivery,
  file: ReceivedFile,
): Promise<Result<ImportedPicture, ImportFailure>> {
  const twin = await findSameBytes(db, owner.id, file.key);
  if (twin) return ok(twin);
  const bytes = await file.read();
  const header = readPictureFacts(bytes);
  if (!header.ok || !isWhole(header.value.kind, bytes)) return failed(importFailures.damaged());
  const size = uprightSize(header.value);
  if (size.width * size.height > maxDecodedPixels) {
    return failed(importFailures.tooLarge(size, maxDecodedPixels));
  }
  const picture = await keepPicture(bytes);
  if (!picture.ok) return failed(importFailures.damaged());
  const said = facts ?? (await readImportFacts(bytes));
  const row = { picture: picture.value, facts: said, fileName, modifiedAt };
  return ok(await insertImport(db, owner.id, row, Date.now()));
}
