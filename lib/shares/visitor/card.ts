import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { answerWithFile } from '#lib/platform/file-answer';
import { imageStore } from '#lib/platform/image-store/image-store';
import { LatestKept } from '#lib/platform/latest-kept';
import { makeContactSheet } from '#lib/platform/pixels/contact-sheet';
import { processSingleton } from '#lib/platform/process-singleton';
import { cardCells, cardSize, mostOnCard } from '#lib/shares/card-cells';
import { admittedToCard } from '#lib/shares/visitor/admission';
import { answerGone } from '#lib/shares/visitor/visit-page';

const mostKept = 64;

/** Cards by the keys of their pictures: the same pictures make the same card. */
const cards = processSingleton('share-cards', () => new LatestKept<Promise<Buffer>>(mostKept));

/** The picture that others show of a link: a sheet of the first images. */
export async function answerWithCard(request: Request, segment: string): Promise<Response> {
  const open = await admittedToCard(request.headers, segment);
  const keys = [...(open?.rows.values() ?? [])]
    .slice(0, mostOnCard)
    .map(({ original }) => original);
  if (!open || keys.length === 0) return answerGone(request);
  const bytes = await cardOf(keys);
  const answer = answerWithFile(
    request,
    {
      key: createHash('sha256').update(bytes).digest('hex'),
      mediaType: 'image/jpeg',
      sizeBytes: bytes.length,
      name: 'card.jpg',
      canChange: true,
      open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
    },
    false,
  );
  // It is for the pages of others.
  answer.headers.set('cross-origin-resource-policy', 'cross-origin');
  return answer;
}

function cardOf(keys: readonly string[]): Promise<Buffer> {
  const key = keys.join(' ');
  const known = cards.get(key);
  if (known) return known;
  const made = makeCard(keys);
  cards.set(key, made);
  made.catch(() => cards.delete(key, made));
  return made;
}

async function makeCard(keys: readonly string[]): Promise<Buffer> {
  const cells = cardCells(keys.length);
  const pictures = await Promise.all(
    keys.map(async (key, at) => {
      const cell = cells[at];
      const bytes = await imageStore().read(key);
      return cell && bytes ? [{ bytes, cell }] : [];
    }),
  );
  return makeContactSheet(cardSize, pictures.flat());
}
