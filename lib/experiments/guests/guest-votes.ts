import { openedId } from '#lib/accounts/visitors/link-secrets';
import { castBlindVote } from '#lib/experiments/cast-vote';
import { hasAllJudges, takeGuest, takeGuestTurn } from '#lib/experiments/guests/guest';
import { mostGuestVotes, mostLinkVotes } from '#lib/experiments/guests/guest-link';
import { openLinkToChange } from '#lib/experiments/guests/open-link';
import { countLinkVotes, countVotesOf, type GuestLinkRow } from '#lib/experiments/guests/queries';
import { answerToVote, SentVote } from '#lib/experiments/judging/sent-vote';
import { database } from '#lib/platform/database/database';
import { readSmallJson } from '#lib/references/small-json';

/** Keeps what a guest said of two pictures, and gives a new guest the cookie of a judge. */
export async function takeGuestVote(request: Request, token: string): Promise<Response> {
  const link = await openLinkToChange(request, token);
  if (!link) return answerToVote('not-found');
  const vote = SentVote.safeParse(await readSmallJson(request));
  if (!vote.success) return answerToVote('invalid');
  const { db } = await database();
  const { headers } = request;
  if (!(await takeGuestTurn(db, link, 'vote', headers))) return answerToVote('too-often');
  const guest = await takeGuest(db, link, headers);
  if (!guest.ok) return answerToVote(guest.failure);
  const { id, cookie } = guest.value;
  const given = await countVotesOf(db, link, id);
  if (given >= mostGuestVotes) return answerToVote('full');
  // Whoever said a name while there was room may come to vote when there is none.
  if (given === 0 && (await hasAllJudges(db, link))) return answerToVote('full');
  if ((await countLinkVotes(db, link)) >= mostLinkVotes) return answerToVote('full');
  const kept = await castBlindVote(db, link.ownerId, id, voteOf(link, vote.data));
  return answerToVote(kept.ok ? null : 'gone', cookie);
}

/** The vote on the pictures that the names of a link stand for. */
function voteOf({ secret, experimentId }: GuestLinkRow, vote: SentVote) {
  const imageOf = (name: string) => openedId(secret, name) ?? '';
  return { ...vote, experimentId, left: imageOf(vote.left), right: imageOf(vote.right) };
}
