import type { Manifest, ManifestImage } from '#lib/gallery/manifest';

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

/**
 * A manifest for a spreadsheet, in pieces. Source: RFC 4180; the byte order mark is what Excel knows
 * UTF-8 by.
 */
export function* manifestCsv({ images, missing }: Manifest): Generator<string> {
  yield `\ufeff${line(Object.fromEntries(columns.map((name) => [name, name])))}`;
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
  return `${columns.map((name) => csvCell(row[name] ?? '')).join(',')}\r\n`;
}

/** What spreadsheets take for the beginning of a formula, in full width as well, and behind spaces. */
const formula = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A value as a cell. A text that a spreadsheet would run as a formula gets an apostrophe before it,
 * which makes it a text again: a prompt can come from anybody's file. Source: OWASP, CSV Injection.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n;\t']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
