import type { Manifest, ManifestImage } from '#lib/gallery/manifest';
import { csvHead, csvLine } from '#lib/platform/csv';

const columns = [
  'name',
  'id',
  'prompt',
  'model',
  'source',
  'made',
  'width',
  'height',
  'bytes',
  'rating',
  'favourite',
  'tags',
  'collections',
  'note',
  'alternative text',
  'references',
  'sha256',
  'missing',
] as const;

type Row = Readonly<Partial<Record<(typeof columns)[number], string | number>>>;

/** A manifest for a spreadsheet, in pieces. */
export function* manifestCsv({ images, missing }: Manifest): Generator<string> {
  yield csvHead(columns);
  for (const image of images) yield line(rowOf(image));
  for (const { id, words } of missing) yield line({ id, missing: words });
}

function rowOf(image: ManifestImage): Row {
  const { name, id, prompt, model, source, made, file, original } = image;
  return {
    name,
    id,
    prompt,
    model: model ?? '',
    source,
    made,
    width: file.width,
    height: file.height,
    bytes: file.sizeBytes,
    rating: image.rating ?? '',
    favourite: image.isFavourite ? 'yes' : '',
    tags: image.tags.join('; '),
    collections: image.collections.join('; '),
    note: image.note ?? '',
    'alternative text': image.alternativeText ?? '',
    references: image.recipe?.references.join('; ') ?? '',
    sha256: original.sha256,
  };
}

function line(row: Row): string {
  return csvLine(columns.map((name) => row[name] ?? ''));
}
