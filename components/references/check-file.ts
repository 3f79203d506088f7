import type { FileCheck } from '#lib/references/file-check';
import { isSentKind, kindBytes, readFileKind } from '#lib/references/file-kind';
import { intakeFailures } from '#lib/references/intake-failures';
import { maxOriginalBytes } from '#lib/references/kept-reference';
import type { PictureFacts } from '#lib/references/picture-facts';
import { headerBytes, readPictureFacts } from '#lib/references/picture-header';
import { findingsOf } from '#lib/references/reference';
import type { Result } from '#lib/result';

/** Looks at a file by its first bytes and its header, before anything of it is sent. */
export async function checkFile(file: Blob, name: string): Promise<FileCheck> {
  const refused = refusal(file, name);
  if (refused) return { isUsable: false, why: refused };
  const read = await readFacts(file).catch(() => null);
  // A file can be gone between being chosen and being read.
  if (!read) return { isUsable: false, why: intakeFailures.damaged(name).message };
  if (!read.ok) {
    const failure = read.failure === 'damaged' ? 'damaged' : 'notAPicture';
    return { isUsable: false, why: intakeFailures[failure](name).message };
  }
  const findings = findingsOf(read.value);
  const beyondMending = findings.find(({ canMend }) => !canMend);
  if (beyondMending) return { isUsable: false, why: beyondMending.sentence };
  return { isUsable: true, facts: read.value, findings };
}

function refusal(file: Blob, name: string): string | null {
  if (file.size === 0) return intakeFailures.empty(name).message;
  return file.size > maxOriginalBytes ? intakeFailures.tooHeavy(name).message : null;
}

async function readFacts(
  file: Blob,
): Promise<Result<PictureFacts, 'damaged' | 'not-a-picture'> | null> {
  const kind = readFileKind(await bytesOf(file.slice(0, kindBytes)));
  if (isSentKind(kind)) {
    return readPictureFacts(await bytesOf(file.slice(0, headerBytes)), file.size);
  }
  if (kind === null) return { ok: false, failure: 'not-a-picture' };
  const { readOtherFacts } = await import('#lib/references/other-header');
  return readOtherFacts(await bytesOf(file));
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}
