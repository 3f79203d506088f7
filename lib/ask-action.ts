import { failed, type Result } from '#lib/result';

/** What an action sends back; without `data` where it could not be asked in the first place. */
export type Heard<Value, Failure> =
  | { readonly data?: Result<Value, Failure> | undefined }
  | undefined;

/**
 * What the studio said to an action that a person asked for; a refusal, and no answer at all, in
 * words. It never throws.
 *
 * @param words why it was refused; undefined where there was no answer
 */
export async function heardFrom<Value, Failure>(
  asked: Promise<Heard<Value, Failure>>,
  words: (failure: Failure | undefined) => string,
): Promise<Result<Value, string>> {
  const answer = await asked.catch(() => undefined);
  const result = answer?.data;
  return result?.ok ? result : failed(words(result?.failure));
}
