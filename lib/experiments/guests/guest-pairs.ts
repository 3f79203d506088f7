import { openedId, sealedId } from '#lib/accounts/visitors/link-secrets';
import { takeGuestTurn } from '#lib/experiments/guests/guest';
import { openLink } from '#lib/experiments/guests/open-link';
import type { GuestLinkRow } from '#lib/experiments/guests/queries';
import {
  type BlindPair,
  type BlindPicture,
  listBlindPairs,
  type PairsOrder,
} from '#lib/experiments/standings/blind-pairs';
import type { ClientPicks } from '#lib/experiments/standings/evidence';
import { readPassed } from '#lib/experiments/standings/passed-pairs';
import { database } from '#lib/platform/database/database';

/** The next pairs for a guest: pictures under names that mean something with this link only. */
export async function listGuestPairs(
  { ownerId, experimentId, secret }: GuestLinkRow,
  { passed, ...rest }: PairsOrder,
): Promise<BlindPair[]> {
  const imageOf = (name: string) => openedId(secret, name) ?? '';
  const hidden = ({ id, ...shape }: BlindPicture) => ({ id: sealedId(secret, id), ...shape });
  const images = passed.map(([left, right]) => [imageOf(left), imageOf(right)] as const);
  const pairs = await listBlindPairs({ id: ownerId }, experimentId, { ...rest, passed: images });
  return (pairs ?? []).map(({ left, right }) => ({ left: hidden(left), right: hidden(right) }));
}

/** Answers a guest's question for more. */
export async function answerWithGuestPairs(
  request: Request,
  token: string,
  clientPicks: ClientPicks,
): Promise<Response> {
  const link = await openLink(token);
  if (!link) return new Response(null, { status: 404 });
  const { db } = await database();
  if (!(await takeGuestTurn(db, link, 'pairs', request.headers))) {
    return new Response(null, { status: 429 });
  }
  const passed = readPassed(new URL(request.url).searchParams);
  const pairs = await listGuestPairs(link, { passed, clientPicks, random: Math.random });
  return Response.json(pairs, { headers: { 'cache-control': 'no-store' } });
}
