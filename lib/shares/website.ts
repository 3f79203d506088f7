import type { Readable } from 'node:stream';
import { makeZip } from 'client-zip';
import { hiddenName, newLinkSecret } from '#lib/accounts/visitors/link-secrets';
import type { ExperimentReport } from '#lib/experiments/report/report';
import { fileExtension } from '#lib/gallery/image-file';
import { imageStore } from '#lib/platform/image-store/image-store';
import { getReferenceFile } from '#lib/references/reference-file';
import { readShareScript, shareScripts, shareStyle } from '#lib/shares/document/assets';
import { galleryDocument, scriptsOf } from '#lib/shares/document/gallery-document';
import type { DocumentPlaces, PictureForm } from '#lib/shares/document/places';
import type { SharePage } from '#lib/shares/document/share-page';
import type { PictureRow } from '#lib/shares/picture-queries';
import type { ShareRules } from '#lib/shares/share-rules';
import { type ShownPicture, showPictures } from '#lib/shares/shown-pictures';
import { type ShownReport, showReport } from '#lib/shares/shown-report';
import { originalBytes, sentOriginal } from '#lib/shares/visitor/picture-file';

/** What a website is made of. */
export interface WebsiteOf {
  readonly ownerId: string;
  readonly rules: ShareRules;
  readonly rows: readonly PictureRow[];
  /** Null where it is of pictures alone. */
  readonly report: ExperimentReport | null;
  /** Null where its owner takes it away. */
  readonly visitor: WebsiteVisitor | null;
}

/** Somebody else to whom a website is sent, who decides how slowly. */
export interface WebsiteVisitor {
  /** Whose the room in memory is that it takes, as `addressToCount` has it. */
  readonly address: string;
  /** Whether one of the pictures may still be sent: it is asked before each file. */
  maySee(pictures: readonly PictureRow[]): Promise<boolean>;
}

/**
 * The pictures of a share as a website in a ZIP, written as it is read: one page that asks for nothing
 * from elsewhere and opens from a disk, its pictures in two widths, and what the rules give away. The
 * page of an experiment is its report, with the grid of all its results. What a visitor may not see
 * any more breaks it off: half a ZIP cannot be taken for a whole one.
 */
export function websiteZip(site: WebsiteOf): ReadableStream<Uint8Array> {
  const reader = makeZip(websiteFiles(site)).getReader();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      // The file that is being read is closed by being thrown at, which comes back as a rejection.
      cancel: () =>
        void reader.cancel(new Error('The ZIP is not wanted any more.')).catch(() => {}),
    },
    { highWaterMark: 0 },
  );
}

interface SiteFile {
  readonly name: string;
  readonly input: string | AsyncIterable<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>;
}

async function* websiteFiles(site: WebsiteOf): AsyncGenerator<SiteFile> {
  const { rules, rows, report } = site;
  // Names of pictures here mean nothing anywhere else.
  const secret = newLinkSecret();
  const pictures = showPictures(rows, rules, secret);
  const shown = report && showReport(report, { rules, rows, pictures });
  const page = sitePage(rules, pictures, shown);
  yield { name: 'index.html', input: galleryDocument(page) };
  yield { name: 'style.css', input: shareStyle(shown ? 'report' : 'pictures') };
  for (const script of scriptsOf(page)) {
    yield { name: shareScripts[script], input: readShareScript(script) };
  }
  for (const [at, row] of rows.entries()) {
    const picture = pictures[at];
    if (picture) yield* pictureFiles(site, { row, picture, places: page.places });
  }
  if (rules.shows.references) yield* referenceFiles(site, secret);
}

interface PictureOf {
  readonly row: PictureRow;
  readonly picture: ShownPicture;
  readonly places: DocumentPlaces;
}

async function* pictureFiles(
  { rules, visitor }: WebsiteOf,
  { row, picture, places }: PictureOf,
): AsyncGenerator<SiteFile> {
  for (const form of ['small', 'large'] as const) {
    const key = row[form];
    if ((await imageStore().sizeBytes(key)) === null) continue;
    await mustStillSee(visitor, [row]);
    yield* openFile(places.picture(picture, form), imageStore().get(key));
  }
  if (rules.shows.downloads === 'original') {
    await mustStillSee(visitor, [row]);
    yield* originalFile(places.picture(picture, 'original'), { row, rules, visitor });
  }
  if (picture.recipe) {
    await mustStillSee(visitor, [row]);
    yield { name: places.recipe(picture), input: JSON.stringify(picture.recipe, null, 2) };
  }
}

type OriginalOf = Pick<PictureOf, 'row'> & Pick<WebsiteOf, 'rules' | 'visitor'>;

async function* originalFile(
  name: string,
  { row, rules, visitor }: OriginalOf,
): AsyncGenerator<SiteFile> {
  if (visitor) {
    const stream = await sentOriginal({ row, rules, address: visitor.address });
    if (stream) yield* openFile(name, stream);
    return;
  }
  const bytes = await originalBytes(row, rules);
  if (bytes) yield { name, input: bytes as Uint8Array<ArrayBuffer> };
}

/** A file that is closed where nobody reads it to its end. */
async function* openFile(name: string, stream: Readable): AsyncGenerator<SiteFile> {
  try {
    yield { name, input: stream as AsyncIterable<Uint8Array<ArrayBuffer>> };
  } finally {
    stream.destroy();
  }
}

/** @throws where none of the pictures may be sent any more */
async function mustStillSee(
  visitor: WebsiteVisitor | null,
  pictures: readonly PictureRow[],
): Promise<void> {
  if (visitor && !(await visitor.maySee(pictures))) {
    throw new Error('What is being sent may not be seen any more.');
  }
}

async function* referenceFiles(
  { ownerId, rows, visitor }: WebsiteOf,
  secret: string,
): AsyncGenerator<SiteFile> {
  const uses = rows.flatMap((row) => (row.recipe?.references ?? []).map((key) => ({ key, row })));
  for (const [key, users] of Map.groupBy(uses, (use) => use.key)) {
    await mustStillSee(
      visitor,
      users.map(({ row }) => row),
    );
    const file = await getReferenceFile({ id: ownerId }, key, 'small');
    const name = sitePlaces.reference(hiddenName(secret, 'reference', key));
    if (file) yield* openFile(name, file.open());
  }
}

function sitePage(
  rules: ShareRules,
  pictures: readonly ShownPicture[],
  report: ShownReport | null,
): SharePage {
  return {
    rules,
    pictures,
    report,
    places: sitePlaces,
    comments: [],
    picked: new Set(),
    notice: '',
    address: null,
    isEmbedded: false,
    style: { href: 'style.css' },
  };
}

const numbered = ({ number }: ShownPicture) => String(number).padStart(3, '0');

function sitePicture(picture: ShownPicture, form: PictureForm): string {
  const extension = form === 'original' ? fileExtension(picture.mediaType) : 'webp';
  return `images/${numbered(picture)}-${form}.${extension}`;
}

/** Everything beside the page, by paths that lead nowhere else. */
const sitePlaces: DocumentPlaces = {
  picture: sitePicture,
  download: sitePicture,
  reference: (name) => `references/${name}.webp`,
  recipe: (picture) => `recipes/${numbered(picture)}.recipe.json`,
  script: (script) => shareScripts[script],
  answers: null,
  whole: null,
};
