import { type GuestLinkFailure, linkFailureWords } from '#lib/experiments/guests/guest-link';
import { failed, ok, type Result } from '#lib/result';

interface Answer<Value> {
  readonly data?: Result<Value, GuestLinkFailure> | undefined;
}

/** What an action about links came to, or why it came to nothing, in words. */
export async function askLinks<Value>(
  asked: Promise<Answer<Value> | undefined>,
): Promise<Result<Value, string>> {
  const answer = await asked.catch(() => undefined);
  if (answer?.data?.ok) return ok(answer.data.value);
  const code = answer?.data?.ok === false ? answer.data.failure.code : undefined;
  return failed(linkFailureWords(code));
}
