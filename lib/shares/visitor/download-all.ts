import { knownReport } from '#lib/shares/known-report';
import { admitted } from '#lib/shares/visitor/admission';
import { answerGone } from '#lib/shares/visitor/visit-page';
import { answerWithWebsite } from '#lib/shares/website-answer';

/** All of a share as a website, where pictures may be downloaded. */
export async function answerWithAll(request: Request, segment: string): Promise<Response> {
  const open = await admitted(request.headers, segment);
  if (!open || open.share.rules.shows.downloads === 'none') return answerGone(request);
  const { ownerId, rules, experimentId } = open.share;
  const report = await knownReport(ownerId, experimentId);
  return answerWithWebsite({ ownerId, rules, rows: [...open.rows.values()], report });
}
