import * as z from 'zod/mini';
import { outcomes } from '#lib/experiments/judging/vote';

/** The identifier of a picture, or what stands for it where a guest judges. */
const PictureName = z.string().check(z.regex(/^[\w-]{22,36}$/));

/** A vote as it comes from a judge's browser, which knows pictures and not their cells. */
export const SentVote = z
  .strictObject({
    /** Made by the browser: sent twice, it is one vote. */
    id: z.uuid(),
    left: PictureName,
    right: PictureName,
    outcome: z.enum(outcomes),
  })
  .check(z.refine(({ left, right }) => left !== right));
export type SentVote = z.infer<typeof SentVote>;

/** Why a vote was not kept; each has its status, by which the browser knows it. */
export const voteRefusals = {
  /** It is no vote at all. */
  invalid: 400,
  /** The judge has given as many as one judge may, or the link as many as it takes. */
  full: 403,
  /** There is nothing to be judged here, or not any more. */
  'not-found': 404,
  /** One of its pictures is not there any more. */
  gone: 410,
  /** Too many came at once: the same vote can be sent again later. */
  'too-often': 429,
} as const;
export type VoteRefusal = keyof typeof voteRefusals;

/** What became of a vote, as the server says it. @param cookie for a guest who is new */
export function answerToVote(refusal: VoteRefusal | null, cookie: string | null = null): Response {
  const headers = { 'cache-control': 'no-store', ...(cookie && { 'set-cookie': cookie }) };
  return new Response(null, { status: refusal ? voteRefusals[refusal] : 204, headers });
}

/** What became of a vote, as the browser reads it; `unheard` for no word at all. */
export function readVoteAnswer({ ok, status }: Pick<Response, 'ok' | 'status'>) {
  if (ok) return 'kept' as const;
  const refusals = Object.keys(voteRefusals) as VoteRefusal[];
  return refusals.find((each) => voteRefusals[each] === status) ?? ('unheard' as const);
}
export type VoteAnswer = ReturnType<typeof readVoteAnswer>;
