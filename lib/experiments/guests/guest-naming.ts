import { eq } from 'drizzle-orm';
import { takeGuest } from '#lib/experiments/guests/guest';
import { GuestNaming } from '#lib/experiments/guests/guest-link';
import { openLinkToChange } from '#lib/experiments/guests/open-link';
import { guests } from '#lib/experiments/guests/tables';
import { answerToVote } from '#lib/experiments/judging/sent-vote';
import { database } from '#lib/platform/database/database';
import { readSmallJson } from '#lib/references/small-json';

/** Keeps what a guest is called, who is a judge from then on, with or without a name. */
export async function takeGuestName(request: Request, token: string): Promise<Response> {
  const link = await openLinkToChange(request, token);
  if (!link?.asksName) return answerToVote('not-found');
  const naming = GuestNaming.safeParse(await readSmallJson(request));
  if (!naming.success) return answerToVote('invalid');
  const { db } = await database();
  const guest = await takeGuest(db, link, request.headers);
  if (!guest.ok) return answerToVote(guest.failure);
  const { id, cookie } = guest.value;
  await db.update(guests).set(naming.data).where(eq(guests.id, id));
  return answerToVote(null, cookie);
}
