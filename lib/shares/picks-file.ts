import type { Viewer } from '#lib/accounts/viewer';
import { csvCell } from '#lib/platform/csv-cell';
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
  const text = format === 'csv' ? picksCsv(images) : JSON.stringify({ title, images }, null, 2);
  const type = format === 'csv' ? 'text/csv' : 'application/json';
  return new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${readableName(title) || 'share'}-picks.${format}"`,
      'cache-control': 'no-store',
    },
  });
}

/** Source: RFC 4180; the byte order mark is what Excel knows UTF-8 by. */
export function picksCsv(images: readonly AnsweredImage[]): string {
  const lines = images.map(({ number, picks, id, alt, comments }) => {
    const said = comments.map(({ name, text }) => `${name}: ${text}`).join('\n');
    return [number, picks, id, alt, said].map(csvCell).join(',');
  });
  return `\ufeff${['number,picks,image,description,comments', ...lines].join('\r\n')}\r\n`;
}
