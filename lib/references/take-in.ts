import pLimit from 'p-limit';
import type { Viewer } from '#lib/accounts/viewer';
import type { Db } from '#lib/platform/database/database';
import { hasDiskRoom } from '#lib/platform/disk-room';
import { imageStore, type ReceivedFile } from '#lib/platform/image-store/image-store';

import { processSingleton } from '#lib/platform/process-singleton';
import { TooManyBytes } from '#lib/platform/read-capped';
import { isSentKind, kindBytes, readFileKind } from '#lib/references/file-kind';
import { intakeFailures } from '#lib/references/intake-failures';
import { keepOriginal, keepReference, makeSentForm } from '#lib/references/keep';
import {
  type Intake,
  type IntakeFailure,
  type KeptOriginal,
  maxOriginalBytes,
} from '#lib/references/kept-reference';
import { readPictureFacts } from '#lib/references/picture-header';
import { getOriginal } from '#lib/references/queries';
import { findingOfKind, findingsOf } from '#lib/references/reference';
import { referenceRules } from '#lib/references/reference-rules';
import { failed, ok, type Result } from '#lib/result';

export interface Delivery {
  /** As a person called it: text, never a path. */
  readonly name: string;
  readonly source: AsyncIterable<Uint8Array>;
  /** The key of the original that this was made from; null for an original. */
  readonly madeFrom: string | null;
}

/** Each holds a file of up to 10 MB and its pixels, so few are judged at once. */
const judging = processSingleton('intake', () => pLimit(2));

/**
 * Takes in one file: it is streamed to the disk with its bytes counted, told by its first bytes
 * before anything else looks at it, and judged by its header before any decoder sees it. An
 * original is kept as it came; when it is lawful as it is, the form that is sent is made at once. A
 * form that was made in the browser has to be lawful.
 */
export async function takeIn(
  db: Db,
  owner: Viewer,
  { name, source, madeFrom }: Delivery,
): Promise<Result<Intake, IntakeFailure>> {
  if (!(await hasDiskRoom())) return failed(intakeFailures.diskFull());
  const base = madeFrom === null ? null : await getOriginal(db, owner.id, madeFrom);
  if (madeFrom !== null && !base) return failed(intakeFailures.originalGone());
  const received = await receive(name, source, base !== null);
  if (!received.ok) return received;
  try {
    return await judging(() => judge(db, owner, name, received.value, base));
  } finally {
    await received.value.discard();
  }
}

async function receive(
  name: string,
  source: AsyncIterable<Uint8Array>,
  isMended: boolean,
): Promise<Result<ReceivedFile, IntakeFailure>> {
  const maxBytes = isMended ? referenceRules.maxBytes : maxOriginalBytes;
  try {
    return ok(await imageStore().receive(picturesOnly(source, name), maxBytes));
  } catch (error) {
    if (error instanceof Refused) return failed(error.failure);
    if (!(error instanceof TooManyBytes)) throw error;
    return failed(isMended ? intakeFailures.mendedTooHeavy() : intakeFailures.tooHeavy(name));
  }
}

/** Thrown through the stream, so that what is refused at its first bytes is not read to its end. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly failure: IntakeFailure;

  constructor(failure: IntakeFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

async function* picturesOnly(source: AsyncIterable<Uint8Array>, name: string) {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of source) {
    if (head) {
      head = Buffer.concat([head, chunk]);
      if (head.length < kindBytes) continue;
      if (!readFileKind(head)) throw new Refused(intakeFailures.notAPicture(name));
      yield head;
      head = null;
    } else yield chunk;
  }
  if (!head) return;
  if (head.length === 0) throw new Refused(intakeFailures.empty(name));
  if (!readFileKind(head)) throw new Refused(intakeFailures.notAPicture(name));
  yield head;
}

async function judge(
  db: Db,
  owner: Viewer,
  name: string,
  file: ReceivedFile,
  base: KeptOriginal | null,
): Promise<Result<Intake, IntakeFailure>> {
  // All of a file that is not too heavy to be sent, and the header of one that is.
  const bytes = await file.read(referenceRules.maxBytes);
  const kind = readFileKind(bytes);
  if (!kind) return failed(intakeFailures.notAPicture(name));
  const given = { key: file.key, name, kind, sizeBytes: file.sizeBytes };
  const read = isSentKind(kind) ? readPictureFacts(bytes, file.sizeBytes) : null;
  if (read && !read.ok) return failed(intakeFailures.damaged(name));
  const findings = read ? findingsOf(read.value) : [findingOfKind(kind)].filter(isThere);
  if (findings.length > 0) {
    if (base || findings.some(({ canMend }) => !canMend)) {
      return failed(intakeFailures.unlawful(findings));
    }
    await keepOriginal(db, owner, given, file);
    return ok({ original: given, reference: null, findings });
  }
  const form = read && (await makeSentForm(bytes, read.value));
  if (!form) return failed(intakeFailures.damaged(name));
  if (!base) await keepOriginal(db, owner, given, file);
  const original = base ?? given;
  const kept = await keepReference(db, owner, form, { name, originalKey: original.key });
  return ok({ original, reference: kept, findings });
}

function isThere<Value>(value: Value | null): value is Value {
  return value !== null;
}
