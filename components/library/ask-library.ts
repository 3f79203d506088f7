import { type LibraryFailure, libraryFailureWords } from '#lib/library/library-failure';
import { failed, type Result } from '#lib/result';

interface Answer<Value> {
  readonly data?: Result<Value, LibraryFailure> | undefined;
}

/** What the studio said to a change of the library; a refusal, and no answer at all, in words. */
export async function askLibrary<Value>(
  asked: Promise<Answer<Value> | undefined>,
): Promise<Result<Value, string>> {
  try {
    const result = (await asked)?.data;
    return result?.ok ? result : failed(libraryFailureWords(result?.failure));
  } catch {
    return failed(libraryFailureWords(undefined));
  }
}
