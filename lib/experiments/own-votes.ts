import type { Viewer } from '#lib/accounts/viewer';
import { castBlindVote } from '#lib/experiments/cast-vote';
import { answerToVote, SentVote } from '#lib/experiments/judging/sent-vote';
import { getExperiment } from '#lib/experiments/queries';
import { isId } from '#lib/id';
import { database } from '#lib/platform/database/database';
import { readSmallJson } from '#lib/references/small-json';

/** Keeps what the owner of an experiment said of two of its pictures. */
export async function takeOwnVote(viewer: Viewer, id: string, request: Request): Promise<Response> {
  const { db } = await database();
  const experiment = isId(id) ? await getExperiment(db, viewer.id, id) : null;
  if (!experiment) return answerToVote('not-found');
  const vote = SentVote.safeParse(await readSmallJson(request));
  if (!vote.success) return answerToVote('invalid');
  const kept = await castBlindVote(db, viewer.id, viewer.id, { ...vote.data, experimentId: id });
  return answerToVote(kept.ok ? null : 'gone');
}
