import type { ImportOutcome } from '#lib/library/import-outcome';
import { libraryFileMaxBytes, libraryTooLarge } from '#lib/library/library-file-size';
import { isRecord } from '#lib/platform/json';
import { failed, ok, type Result } from '#lib/result';

const noAnswer = 'The studio did not answer. Try again: what is there already is not added twice.';

/** Sends a file of a library to the studio. @returns what became of it, or why nothing did, in words */
export async function sendLibrary(file: File): Promise<Result<ImportOutcome, string>> {
  if (file.size > libraryFileMaxBytes) return failed(libraryTooLarge);
  try {
    const response = await fetch('/api/library/import', { method: 'POST', body: file });
    const answer: unknown = await response.json();
    return response.ok ? ok(answer as ImportOutcome) : failed(messageOf(answer));
  } catch {
    return failed(noAnswer);
  }
}

function messageOf(answer: unknown): string {
  return isRecord(answer) && typeof answer.message === 'string' ? answer.message : noAnswer;
}
