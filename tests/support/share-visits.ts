import { addressHeader } from '#lib/accounts/client-address';
import { readToken } from '#lib/shares/share-address';
import { answerWithCard } from '#lib/shares/visitor/card';
import { answerWithAll } from '#lib/shares/visitor/download-all';
import { answerWithPicture } from '#lib/shares/visitor/files';
import { answerWithOembed } from '#lib/shares/visitor/oembed';
import { forgetShare } from '#lib/shares/visitor/open-share';
import { answerWithPage } from '#lib/shares/visitor/visit-page';

const origin = 'http://studio.test';

/** The headers of somebody's browser. */
export interface Visitor {
  readonly address?: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request to a studio as a visitor's browser sends it. */
export function visitorRequest(
  path: string,
  { address = '203.0.113.7', cookie, headers }: Visitor = {},
  form?: Readonly<Record<string, string>>,
): Request {
  return new Request(origin + path, {
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    headers: {
      host: 'studio.test',
      [addressHeader]: address,
      'user-agent': 'A browser',
      ...(form && { origin, 'content-type': 'application/x-www-form-urlencoded' }),
      ...(cookie && { cookie }),
      ...headers,
    },
  });
}

export const segmentOf = (address: string) => address.slice('/s/'.length).replace(/\?.*/, '');

/** What is read within a moment may be as old as that; a test asks as if it had passed. */
export function letMomentPass(address: string): void {
  forgetShare(readToken(segmentOf(address)) ?? '');
}

/** The page at an address, as text. */
export async function visitPage(address: string, visitor?: Visitor) {
  const answer = await answerWithPage(visitorRequest(address, visitor), segmentOf(address), 'page');
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** The status of everything that a share answers with. */
export async function statusesOf(address: string, picture: string, visitor?: Visitor) {
  const segment = segmentOf(address);
  const ask = (path: string) => visitorRequest(`${address}${path}`, visitor);
  const pictures = ['small', 'large', 'original'] as const;
  const oembed = `/api/oembed?url=${encodeURIComponent(origin + address)}`;
  const answers = {
    page: answerWithPage(ask(''), segment, 'page'),
    embed: answerWithPage(ask('/embed'), segment, 'embed'),
    card: answerWithCard(ask('/card'), segment),
    export: answerWithAll(ask('/export'), segment),
    oembed: answerWithOembed(visitorRequest(oembed, visitor)),
    ...Object.fromEntries(
      pictures.map((form) => [form, answerWithPicture(ask(''), segment, { picture, form })]),
    ),
  };
  const statuses: Record<string, number> = {};
  for (const [what, answer] of Object.entries(answers)) {
    const { status, body } = await answer;
    await body?.cancel();
    statuses[what] = status;
  }
  return statuses;
}
