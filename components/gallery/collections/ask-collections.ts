import { type CollectionFailure, collectionFailureWords } from '#lib/gallery/collection';
import { failed, type Result } from '#lib/result';

interface Answer<Value> {
  readonly data?: Result<Value, CollectionFailure> | undefined;
}

/** What the studio said to a change of collections; a refusal, and no answer at all, in words. */
export async function askCollections<Value>(
  asked: Promise<Answer<Value> | undefined>,
): Promise<Result<Value, string>> {
  try {
    const result = (await asked)?.data;
    if (result?.ok) return result;
    return failed(collectionFailureWords(result?.failure.code));
  } catch {
    return failed(collectionFailureWords(undefined));
  }
}
