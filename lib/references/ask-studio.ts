import { calledOff, noAnswer, readFailure, type SendFailure } from '#lib/references/send-failure';
import { failed, ok, type Result } from '#lib/result';

/**
 * Asks the studio for something that it answers in JSON.
 *
 * @param signal calls it off; left out where it is wanted whatever happens
 * @param body is posted; without one it is a question that changes nothing
 */
export async function askStudio<Answer>(
  address: string,
  signal?: AbortSignal,
  body?: object,
): Promise<Result<Answer, SendFailure>> {
  const sent = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  try {
    const response = await fetch(address, { ...sent, signal: signal ?? null });
    const answer: unknown = await response.json();
    return response.ok ? ok(answer as Answer) : failed(readFailure(answer));
  } catch {
    return failed(signal?.aborted ? calledOff : noAnswer);
  }
}
