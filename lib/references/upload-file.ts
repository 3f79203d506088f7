import type { Intake } from '#lib/references/kept-reference';
import { postFile } from '#lib/references/post-file';
import { calledOff, noAnswer, readFailure, type SendFailure } from '#lib/references/send-failure';
import { failed, ok, type Result } from '#lib/result';

export interface Upload {
  readonly file: Blob;
  readonly name: string;
  /** SHA-256 of the kept original that this form was made from; null for an original. */
  readonly originalKey: string | null;
  readonly signal: AbortSignal;
  /** @param share of the bytes that have left, from 0 to 1 */
  onShare(share: number): void;
}

/** Sends one file to the studio as a reference. */
export async function uploadFile(upload: Upload): Promise<Result<Intake, SendFailure>> {
  const { file, name, originalKey, signal } = upload;
  const query = new URLSearchParams({ name, ...(originalKey && { original: originalKey }) });
  const { status, body } = await postFile(`/api/references?${query}`, file, upload);
  if (signal.aborted) return failed(calledOff);
  if (status === 200 && isIntake(body)) return ok(body);
  return failed(status === 0 ? noAnswer : readFailure(body));
}

function isIntake(body: unknown): body is Intake {
  return typeof body === 'object' && body !== null && 'original' in body && 'findings' in body;
}
