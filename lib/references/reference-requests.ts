import { askStudio } from '#lib/references/ask-studio';
import { type Intake, type ReferenceForm, referenceAddress } from '#lib/references/kept-reference';
import type { LibraryPage, Lookup } from '#lib/references/reference-library';
import { calledOff, noAnswer, type SendFailure } from '#lib/references/send-failure';
import { failed, ok, type Result } from '#lib/result';

/** Asks the studio to fetch a picture from an address elsewhere. */
export function takeFromAddress(address: string, signal: AbortSignal) {
  return askStudio<Intake>('/api/references/from-address', signal, { address });
}

/** Asks the studio to take one of its own pictures as a reference. */
export function takeFromImage(imageId: string, signal?: AbortSignal) {
  return askStudio<Intake>('/api/references/from-image', signal, { imageId });
}

/** What the studio knows of the keys that a draft holds. */
export function lookUp(keys: readonly string[], originals: readonly string[], signal: AbortSignal) {
  const query = new URLSearchParams({ keys: keys.join(','), originals: originals.join(',') });
  return askStudio<Lookup>(`/api/references/lookup?${query}`, signal);
}

/** A page of everything that was used before, newest first. */
export function listLibrary(search: string, before: string | null, signal: AbortSignal) {
  const query = new URLSearchParams({ search, ...(before && { before }) });
  return askStudio<LibraryPage>(`/api/references?${query}`, signal);
}

/** The bytes of a reference or of an original that the studio keeps. */
export async function fetchReference(
  key: string,
  form: ReferenceForm,
  signal: AbortSignal,
): Promise<Result<Blob, SendFailure>> {
  try {
    const response = await fetch(referenceAddress(key, form), { signal });
    return response.ok ? ok(await response.blob()) : failed(noAnswer);
  } catch {
    return failed(signal.aborted ? calledOff : noAnswer);
  }
}
