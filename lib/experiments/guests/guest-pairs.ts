import { openedId, sealedId } from '#lib/accounts/visitors/link-secrets';
import type { VisitorHeaders } from '#lib/accounts/visitors/visitor';
import { takeGuestTurn } from '#lib/experiments/guests/guest';
import { openLink } from '#lib/experiments/guests/open-link';
import type { GuestLinkRow } from '#lib/experiments/guests/queries';
import {
  type BlindPairs,
  type BlindPicture,
  listBlindPairs,
  type PairsOrder,
} from '#lib/experiments/standings/blind-pairs';
import type { ClientPicks } from '#lib/experiments/standings/evidence';
import { isChoiceCrowded } from '#lib/experiments/standings/kept-choice';
import { readPassed } from '#lib/experiments/standings/passed-pairs';
import { database } from '#lib/platform/database/database';

/**
 * The next pairs for a guest: pictures under names that mean something with this link only.
 *
 * @returns null where they are asked for too often, or by too many at once
 */
export async function listGuestPairs(
  link: GuestLinkRow,
  headers: VisitorHeaders,
  { passed, ...rest }: PairsOrder,
): Promise<BlindPairs | null> {
  const { ownerId, experimentId, secret } = link;
  const { db } = await database();
  if (!(await takeGuestTurn(db, link, 'pairs', headers))) return null;
  if (isChoiceCrowded(experimentId)) return null;
  const imageOf = (name: string) => openedId(secret, name) ?? '';
  const hidden = ({ id, ...shape }: BlindPicture) => ({ id: sealedId(secret, id), ...shape });
  const images = passed.map(([left, right]) => [imageOf(left), imageOf(right)] as const);
  const next = await listBlindPairs({ id: ownerId }, experimentId, { ...rest, passed: images });
  const { pairs, bar } = next ?? { pairs: [], bar: null };
  return {
    pairs: pairs.map(({ left, right }) => ({ left: hidden(left), right: hidden(right) })),
    bar,
  };
}

/** Answers a guest's question for more. */
export async function answerWithGuestPairs(
  request: Request,
  token: string,
  clientPicks: ClientPicks,
): Promise<Response> {
  const link = await openLink(token);
  if (!link) return new Response(null, { status: 404 });
  const passed = readPassed(new URL(request.url).searchParams);
  const next = await listGuestPairs(link, request.headers, {
    passed,
    clientPicks,
    random: Math.random,
  });
  if (!next) return new Response(null, { status: 429 });
  return Response.json(next, { headers: { 'cache-control': 'no-store' } });
}
