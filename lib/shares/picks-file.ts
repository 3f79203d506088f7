import type { Viewer } from '#lib/accounts/viewer';
import { csvHead, csvLine } from '#lib/platform/csv';
import { csvAnswer } from '#lib/platform/csv-answer';
import { readableName } from '#lib/shares/share-address';
import { getShareAnswers } from '#lib/shares/share-pages';
import type { AnsweredImage } from '#lib/shares/share-view';

export type PicksFormat = 'csv' | 'json';

/** What visitors picked and said as a file: the most picked first. Null where there is no such share. */
export async function answerWithPicks(
  viewer: Viewer,
  id: string,
  format: PicksFormat,
): Promise<Response | null> {
  const answers = await getShareAnswers(viewer, id, Date.now());
  if (!answers) return null;
  const images = answers.images.toSorted((a, b) => b.picks - a.picks || a.number - b.number);
  const { title } = answers.share.rules;
  const name = `${readableName(title) || 'share'}-picks.${format}`;
  if (format === 'csv') return csvAnswer(name, [picksCsv(images)]);
  return new Response(JSON.stringify({ title, images }, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}

function picksCsv(images: readonly AnsweredImage[]): string {
  const lines = images.map(({ number, picks, id, alt, comments }) => {
    const said = comments.map(({ name, text }) => `${name}: ${text}`).join('\n');
    return csvLine([number, picks, id, alt, said]);
  });
  return csvHead(['number', 'picks', 'image', 'description', 'comments']) + lines.join('');
}
