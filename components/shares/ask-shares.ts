import { failed, ok, type Result } from '#lib/result';
import { type ShareFailure, shareFailureWords } from '#lib/shares/share-order';

interface Answer<Value> {
  readonly data?: Result<Value, ShareFailure> | undefined;
}

/** What an action about shares came to, or why it came to nothing, in words. */
export async function askShares<Value>(
  asked: Promise<Answer<Value> | undefined>,
): Promise<Result<Value, string>> {
  const answer = await asked.catch(() => undefined);
  if (answer?.data?.ok) return ok(answer.data.value);
  const code = answer?.data?.ok === false ? answer.data.failure.code : undefined;
  return failed(shareFailureWords(code));
}
