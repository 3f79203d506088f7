import { isDeepStrictEqual } from 'node:util';
import { addressToCount } from '#lib/accounts/client-address';
import { hiddenName } from '#lib/accounts/visitors/link-secrets';
import { knownReport } from '#lib/shares/known-report';
import { admitted } from '#lib/shares/visitor/admission';
import type { OpenShare } from '#lib/shares/visitor/open-share';
import { answerGone } from '#lib/shares/visitor/visit-page';
import type { WebsiteVisitor } from '#lib/shares/website';
import { answerWithWebsite } from '#lib/shares/website-answer';

/** All of a share as a website, where pictures may be downloaded. */
export async function answerWithAll(request: Request, segment: string): Promise<Response> {
  const headers = new Headers(request.headers);
  const open = await admitted(headers, segment);
  if (!open || open.share.rules.shows.downloads === 'none') return answerGone(request);
  const { ownerId, rules, experimentId } = open.share;
  const report = await knownReport(ownerId, experimentId);
  const visitor = visitorOf(headers, segment, open);
  return answerWithWebsite({ ownerId, rules, rows: [...open.rows.values()], report, visitor });
}

/** Sending all can take long: what ends a share, or is taken out of it, ends in the middle as well. */
function visitorOf(headers: Headers, segment: string, { share }: OpenShare): WebsiteVisitor {
  return {
    address: addressToCount(headers),
    async maySee(pictures) {
      const now = await admitted(headers, segment);
      if (!now || !isDeepStrictEqual(now.share.rules.shows, share.rules.shows)) return false;
      return pictures.some(({ id }) => now.rows.has(hiddenName(share.secret, 'image', id)));
    },
  };
}
