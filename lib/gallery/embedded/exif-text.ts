const userComment = 0x9286;
const exifDirectory = 0x8769;
const imageDescription = 0x010e;
const dateTimeOriginal = 0x9003;
const offsetTimeOriginal = 0x9011;

/** Text tags of the first directory in which programs keep what has no place of its own. */
const textTags = [0x0110, 0x010f, imageDescription, 0x010d];

export interface ExifTexts {
  /** What UserComment says, in whichever of its codings. */
  readonly comment: string | null;
  /** The other texts. */
  readonly others: readonly string[];
  /** What the picture shows. */
  readonly description: string | null;
  /** When it was taken: `2019:05:04 10:20:30`, and behind it the offset where there is one. */
  readonly takenAt: string | null;
}

const nothing: ExifTexts = { comment: null, others: [], description: null, takenAt: null };

/**
 * The free texts of an EXIF block. Source: CIPA DC-008 (EXIF 2.32), 4.6.3 to 4.6.5. Whatever is
 * missing, out of range or broken is passed over.
 *
 * @param tiff from the byte order mark on
 */
export function exifTexts(tiff: Uint8Array): ExifTexts {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const order = tiff.length < 8 ? 0 : view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return nothing;
  const isLittle = order === 0x4949;
  const first = directory(view, view.getUint32(4, isLittle), isLittle);
  const pointer = first.get(exifDirectory);
  const second =
    pointer === undefined
      ? new Map<number, number>()
      : directory(view, view.getUint32(pointer + 8, isLittle), isLittle);
  const bytesOf = (entries: ReadonlyMap<number, number>, tag: number) => {
    const at = entries.get(tag);
    return at === undefined ? null : valueAt(view, at, isLittle);
  };
  const textOf = (entries: ReadonlyMap<number, number>, tag: number) => {
    const bytes = bytesOf(entries, tag);
    return bytes && utf8(bytes);
  };
  const comment = bytesOf(second, userComment);
  const takenAt = textOf(second, dateTimeOriginal);
  return {
    comment: comment && commentText(comment, isLittle),
    others: textTags.flatMap((tag) => textOf(first, tag) ?? []),
    description: textOf(first, imageDescription),
    takenAt: takenAt && takenAt + (textOf(second, offsetTimeOriginal) ?? ''),
  };
}

/** Where the entry of each tag stands, the first of each, as far as the directory goes. */
function directory(view: DataView, start: number, isLittle: boolean): ReadonlyMap<number, number> {
  const entries = new Map<number, number>();
  if (start + 2 > view.byteLength) return entries;
  const count = view.getUint16(start, isLittle);
  for (let entry = 0; entry < count; entry += 1) {
    const at = start + 2 + entry * 12;
    if (at + 12 > view.byteLength) break;
    const tag = view.getUint16(at, isLittle);
    if (!entries.has(tag)) entries.set(tag, at);
  }
  return entries;
}

/** The bytes of a value whose items are bytes; none where they would lie outside of the block. */
function valueAt(view: DataView, at: number, isLittle: boolean): Uint8Array {
  const length = view.getUint32(at + 4, isLittle);
  const from = length <= 4 ? at + 8 : view.getUint32(at + 8, isLittle);
  if (from + length > view.byteLength) return new Uint8Array(0);
  return new Uint8Array(view.buffer, view.byteOffset + from, length);
}

/** Eight bytes name the coding; some programs leave them out. */
function commentText(bytes: Uint8Array, isLittle: boolean): string {
  const code = String.fromCharCode(...bytes.subarray(0, 8));
  if (code === 'UNICODE\0') return utf16(bytes.subarray(8), isLittle);
  const isCoded = ['ASCII\0\0\0', 'JIS\0\0\0\0\0', '\0\0\0\0\0\0\0\0'].includes(code);
  return utf8(isCoded ? bytes.subarray(8) : bytes);
}

/**
 * UTF-16 in the order of its own mark, else in the order that makes Latin letters of it, else in the
 * block's: programs disagree on which of the two holds.
 */
function utf16(bytes: Uint8Array, isBlockLittle: boolean): string {
  let zerosFirst = 0;
  let zerosSecond = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === 0 && bytes[at + 1] !== 0) zerosFirst += 1;
    if (bytes[at] !== 0 && bytes[at + 1] === 0) zerosSecond += 1;
  }
  const [first, second] = bytes;
  const isLittle =
    (first === 0xff && second === 0xfe) ||
    (!(first === 0xfe && second === 0xff) &&
      (zerosFirst === zerosSecond ? isBlockLittle : zerosSecond > zerosFirst));
  return withoutEnd(new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes));
}

function utf8(bytes: Uint8Array): string {
  return withoutEnd(new TextDecoder().decode(bytes));
}

function withoutEnd(text: string): string {
  return text.split('\0', 1)[0] ?? '';
}
