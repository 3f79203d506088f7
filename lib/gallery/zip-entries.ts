import type { MadeChoice } from '#lib/gallery/download-choice';
import { bytesWhileMade, heldDownloads } from '#lib/gallery/held-downloads';
import { type MadeFile, makePictureFile } from '#lib/gallery/made-file';
import type { ManifestImage, MissingReason } from '#lib/gallery/manifest';
import {
  manifestFiles,
  manifestImage,
  manifestOf,
  missingOf,
  originalFile,
} from '#lib/gallery/zip-manifest';
import type { ZipEntry, ZipPlan } from '#lib/gallery/zip-plan';
import { type ByteParts, partsLength } from '#lib/platform/byte-parts';
import type { Hold } from '#lib/platform/held-bytes';
import { imageStore } from '#lib/platform/image-store/image-store';
import type { Result } from '#lib/result';

interface OpenEntry extends ZipEntry {
  readonly made: Result<MadeFile, MissingReason> | null;
  /** The room in memory that it takes; an original is read as it is sent. */
  readonly hold: Hold | null;
}

/** What whoever sends a ZIP knows of it. */
export interface ZipWatch {
  /** The identifier of the viewer whom it is for. */
  readonly whose: string;
  /** Asked before each hundred: a ZIP can take hours, and sharing ends in a second. */
  isStillSeen(entries: readonly ZipEntry[]): Promise<boolean>;
  /** A picture has gone out, or was found missing on the way. */
  onFile(): void;
}

/**
 * The pictures of a ZIP one after the other, then the manifests, which say what became of each. Throws
 * at one that is not to be seen any more: what is left of a ZIP then is none.
 *
 * @param over is aborted when nobody wants it any more
 */
export async function* zipEntries(plan: ZipPlan, watch: ZipWatch, over: AbortSignal) {
  const images: ManifestImage[] = [];
  const missing = [...plan.missing];
  for await (const entry of madeAhead(plan, watch, over)) {
    const { name, made, hold } = entry;
    if (made?.ok === false) missing.push(missingOf(entry.row.id, made.failure));
    else {
      const input = made ? piecesOf(made.value.parts) : imageStore().get(entry.row.contentKey);
      const file = made ? madeFile(made.value) : originalFile(entry);
      try {
        yield { name, input, lastModified: zipMoment(entry.row.createdAt), size: file.sizeBytes };
      } finally {
        if ('destroy' in input) input.destroy();
        hold?.letGo();
      }
      images.push(manifestImage(entry, file));
    }
    watch.onFile();
  }
  const manifest = manifestOf(plan, images, missing);
  const lastModified = newest(plan);
  for (const [name, write] of manifestFiles) {
    yield { name, input: encoded(write(manifest)), lastModified };
  }
}

/** How many pictures are looked at together for whether they are still seen. */
const seenAtOnce = 100;

async function* seenEntries({ entries }: ZipPlan, watch: ZipWatch): AsyncGenerator<ZipEntry> {
  for (let at = 0; at < entries.length; at += seenAtOnce) {
    const next = entries.slice(at, at + seenAtOnce);
    if (!(await watch.isStillSeen(next))) throw new Error('A picture is not seen any more.');
    yield* next;
  }
}

/** While one is sent, so many of the next are made, where memory has room for them. */
const aheadCount = 2;

async function* madeAhead(
  plan: ZipPlan,
  watch: ZipWatch,
  over: AbortSignal,
): AsyncGenerator<OpenEntry> {
  const { choice } = plan;
  const entries = seenEntries(plan, watch);
  if (choice.format === 'original') {
    for await (const entry of entries) yield { ...entry, made: null, hold: null };
    return;
  }
  const queue: Promise<OpenEntry>[] = [];
  let room: Promise<Hold | null> = Promise.resolve(null);
  try {
    for await (const entry of entries) {
      const most = bytesWhileMade(entry.row, entry.sizeBytes, choice);
      // One after the other, or what goes out later could take the room of what goes out first.
      room = room.then(() => heldDownloads().holdInTime(most, watch.whose, over));
      const making = room.then((hold) => madeEntry(entry, choice, hold));
      // Heard when its turn comes; until then it is no error that nobody hears.
      making.catch(() => {});
      queue.push(making);
      const first = queue.length > aheadCount ? queue.shift() : undefined;
      if (first) yield await first;
    }
    for (let next = queue.shift(); next; next = queue.shift()) yield await next;
  } finally {
    for (const left of queue) left.then(({ hold }) => hold?.letGo()).catch(() => {});
  }
}

async function madeEntry(
  entry: ZipEntry,
  choice: MadeChoice,
  hold: Hold | null,
): Promise<OpenEntry> {
  if (!hold) throw new Error('The ZIP is not wanted any more.');
  const made = await hold.use(
    () => makePictureFile(entry.row, choice),
    (file) => (file.ok ? partsLength(file.value.parts) : 0),
  );
  return { ...entry, made, hold };
}

async function* piecesOf(parts: ByteParts): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (const part of parts) yield part as Uint8Array<ArrayBuffer>;
}

async function* encoded(pieces: Iterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for (const piece of pieces) yield encoder.encode(piece);
}

function madeFile({ mediaType, width, height, parts }: MadeFile): ManifestImage['file'] {
  return { mediaType, width, height, sizeBytes: partsLength(parts) };
}

/** What a ZIP can say of time: from 1980 to 2107, here with a day to spare for any time zone. */
const earliest = Date.UTC(1980, 0, 2);
const latest = Date.UTC(2107, 11, 30);

function zipMoment(moment: Date): Date {
  return new Date(Math.min(latest, Math.max(earliest, moment.getTime())));
}

/** The manifests are as old as the newest picture, so that the same order gives the same bytes. */
function newest({ entries }: ZipPlan): Date {
  const times = entries.map(({ row }) => row.createdAt.getTime());
  return zipMoment(new Date(times.reduce((most, time) => Math.max(most, time), earliest)));
}
