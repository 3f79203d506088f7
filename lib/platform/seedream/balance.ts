import { request } from 'undici';
import * as z from 'zod/mini';
import { readCapped } from '#lib/platform/read-capped';
import { balancePath } from '#lib/platform/seedream/contract';
import { classifyErrorAnswer, type Failure, failureWithout } from '#lib/platform/seedream/failure';
import { failed, ok, type Result } from '#lib/result';

const deadlineMs = 15_000;
const maxAnswerBytes = 64 * 1024;
/** The provider counts in ten-thousandths of a dollar. */
const unitsPerUsd = 10_000;

const Balance = z.object({ availableBalance: z.union([z.string(), z.number()]) });

/**
 * Asks the provider what is left on the account: free, and the one way to find out whether a key
 * works without paying.
 *
 * @returns US dollars; or why they are not known: `key`, `balance` when nothing is left, else
 *   `unreachable`
 */
export async function askBalance(
  baseUrl: string,
  apiKey: string,
): Promise<Result<number, Failure>> {
  try {
    const answer = await request(new URL(balancePath, baseUrl), {
      headers: { authorization: `Bearer ${apiKey}` },
      signal: AbortSignal.timeout(deadlineMs),
    });
    const text = (await readCapped(answer.body, maxAnswerBytes)).toString('utf8');
    if (answer.statusCode !== 200) return failed(classifyErrorAnswer(answer.statusCode, text));
    const { availableBalance } = Balance.parse(JSON.parse(text));
    const usd = Number(availableBalance) / unitsPerUsd;
    if (usd > 0) return ok(usd);
    return failed(failureWithout('balance', 'The account has no balance left.'));
  } catch {
    return failed(failureWithout('unreachable', 'The provider did not answer.'));
  }
}
