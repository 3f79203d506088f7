import { type VersionFailure, versionFailureWords } from '#lib/library/prompts/prompt-version';
import { failed, type Result } from '#lib/result';

interface Answer<Value> {
  readonly data?: Result<Value, VersionFailure> | undefined;
}

/** What the studio said to a change of versions; a refusal, and no answer at all, in words. */
export async function askVersions<Value>(
  asked: Promise<Answer<Value> | undefined>,
): Promise<Result<Value, string>> {
  const answer = await asked.catch(() => undefined);
  const result = answer?.data;
  if (result?.ok) return result;
  return failed(versionFailureWords(result?.failure));
}
