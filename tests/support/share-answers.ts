import { buffer } from 'node:stream/consumers';
import { answerWithCard } from '#lib/shares/visitor/card';
import { answerWithAll } from '#lib/shares/visitor/download-all';
import { answerWithPicture, answerWithRecipe } from '#lib/shares/visitor/files';
import { answerWithOembed } from '#lib/shares/visitor/oembed';
import { answerWithPage } from '#lib/shares/visitor/visit-page';
import { segmentOf, visitorRequest, visitPage } from '#tests/support/share-visits';

/** Everything that a stranger can get from a share by what it is, headers and bytes as one text. */
export async function everythingOf(address: string): Promise<Map<string, string>> {
  const segment = segmentOf(address);
  const ask = (path: string) => visitorRequest(`${address}${path}`);
  const { text } = await visitPage(address);
  const oembed = `/api/oembed?url=${encodeURIComponent(`http://studio.test${address}`)}`;
  const answers: Record<string, Promise<Response>> = {
    page: answerWithPage(ask(''), segment, 'page'),
    embed: answerWithPage(ask('/embed'), segment, 'embed'),
    card: answerWithCard(ask('/card'), segment),
    oembed: answerWithOembed(visitorRequest(oembed)),
    export: answerWithAll(ask('/export'), segment),
  };
  for (const picture of namesIn(text)) {
    answers[`recipe of ${picture}`] = answerWithRecipe(ask(''), segment, picture);
    for (const form of ['small', 'large', 'original']) {
      const path = ask('/image?download');
      answers[`${form} of ${picture}`] = answerWithPicture(path, segment, { picture, form });
    }
  }
  const got = new Map<string, string>();
  for (const [what, answer] of Object.entries(answers)) {
    const { headers, body } = await answer;
    const bytes = body ? await buffer(body as unknown as AsyncIterable<Uint8Array>) : '';
    got.set(what, JSON.stringify([...headers]) + bytes.toString('latin1'));
  }
  return got;
}

/** What has a secret in it, by what it is. */
export function leaking(got: ReadonlyMap<string, string>, secret: string): string[] {
  return [...got].filter(([, text]) => text.includes(secret)).map(([what]) => what);
}

/** All pictures that a page names, those in the grid of a report, too. */
function namesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/\/image\/([\w-]{16})\//g)].map(([, name = '']) => name));
}
