import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createTarDecoder } from 'modern-tar';
import type { Db } from '#lib/platform/database/database';
import { knownMigrations } from '#lib/platform/database/known-migrations';
import { beginFile, type PartialFile, writeDurably } from '#lib/platform/durable-file';
import { env } from '#lib/platform/env';
import { imageStore } from '#lib/platform/image-store/image-store';
import { studioVersion } from '#lib/platform/studio-version';
import { ArchiveRefused, Ending, Manifest, placeOf } from '#lib/upkeep/archive';
import { loadTables, requireEmpty } from '#lib/upkeep/load-tables';
import { otherVersionWords } from '#lib/upkeep/other-version';

/** What is in the studio now. */
export interface Restored {
  readonly rows: number;
  readonly files: number;
  /** Keys of files that rows name and that were not in the backup, or not as they should be. */
  readonly missing: readonly string[];
}

/** More than any file of the store: an archive's word about sizes is not trusted. */
const mostBytes = 2 ** 31;

const filesAStep = 1000;

/** What was read of an archive so far. */
interface Reading {
  manifest: Manifest | null;
  ending: Ending | null;
  readonly tables: Map<string, PartialFile>;
  files: number;
  readonly notWhole: string[];
}

/**
 * Brings a backup into an empty studio: its files first, each compared with its key, then all rows
 * in one transaction. Broken off before that, it can simply be run again.
 *
 * @param file absolute
 * @yields a sentence now and then about how far it is
 * @throws ArchiveRefused for what is no whole backup, is of another version, or has no empty place
 */
export async function* restore(
  db: Db,
  file: string,
  options: { readonly sendsQueued: boolean },
): AsyncGenerator<string, Restored> {
  await requireEmpty(db);
  await mkdir(env().dataDir, { recursive: true });
  const reading: Reading = {
    manifest: null,
    ending: null,
    tables: new Map(),
    files: 0,
    notWhole: [],
  };
  try {
    yield* readEntries(file, reading);
    const { manifest, ending } = reading;
    if (!manifest || !ending) throw new ArchiveRefused(`${file} ends too early. It is not whole.`);
    const tables = manifest.tables.map((table) => {
      const path = reading.tables.get(table.name)?.path;
      if (!path) throw new ArchiveRefused(`${file} is without its table ${table.name}.`);
      return { ...table, path };
    });
    yield `${reading.files} files are here. The rows follow.`;
    await loadTables(db, tables, options);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return { rows, files: reading.files, missing: [...ending.missing, ...reading.notWhole] };
  } finally {
    for (const table of reading.tables.values()) await table.discard();
  }
}

/**
 * To be asked before there is a database: opening one brings it up to date, and the version that can
 * restore the backup would not open it any more.
 *
 * @throws ArchiveRefused for what is no backup, or is of another version
 */
export async function requireOwnVersion(file: string): Promise<void> {
  for await (const { header, body } of entriesOf(file)) {
    if (placeOf(header.name)?.is !== 'manifest') break;
    await readManifest(body);
    return;
  }
  throw noBackup(file);
}

function entriesOf(file: string) {
  // The same class, described once by Node and once by the browsers.
  const source = Readable.toWeb(createReadStream(file)) as unknown as ReadableStream<Uint8Array>;
  // Any end will do here: what a whole archive ends with is looked for by name.
  return source.pipeThrough(createTarDecoder());
}

const noBackup = (file: string) => new ArchiveRefused(`${file} is not a backup of the studio.`);

async function* readEntries(file: string, reading: Reading): AsyncGenerator<string> {
  for await (const { header, body } of entriesOf(file)) {
    const place = placeOf(header.name);
    if (!reading.manifest && place?.is !== 'manifest') throw noBackup(file);
    if (place?.is === 'manifest') reading.manifest = await readManifest(body);
    else if (place?.is === 'ending') reading.ending = Ending.parse(await json(body));
    else if (place?.is === 'table') reading.tables.set(place.name, await layAside(body));
    else if (place?.is === 'journal') {
      await writeDurably(join(env().dataDir, 'journal', place.name), await bytesOf(body));
    } else if (place?.is === 'image') {
      if (await keepFile(place.name, body)) reading.files += 1;
      else reading.notWhole.push(place.name);
      if (reading.files % filesAStep === 0) yield `${reading.files} files are here.`;
    } else await body.cancel();
  }
}

async function readManifest(body: ReadableStream<Uint8Array>): Promise<Manifest> {
  const manifest = Manifest.safeParse(await json(body));
  if (!manifest.success)
    throw new ArchiveRefused('It is a backup of a form that is not known here.');
  const migrations = await knownMigrations();
  if (manifest.data.migration !== String(migrations.at(-1)?.when)) {
    const own = { version: studioVersion(), migrations };
    throw new ArchiveRefused(otherVersionWords(manifest.data, own));
  }
  return manifest.data;
}

async function layAside(body: ReadableStream<Uint8Array>): Promise<PartialFile> {
  const file = await beginFile(env().dataDir);
  for await (const chunk of body) await file.write(chunk);
  return file;
}

/** False when the bytes are not those that the key stands for: then nothing is kept. */
async function keepFile(key: string, body: ReadableStream<Uint8Array>): Promise<boolean> {
  const received = await imageStore().receive(body, mostBytes);
  if (received.key === key) await received.keep();
  else await received.discard();
  return received.key === key;
}

const bytesOf = (body: ReadableStream<Uint8Array>): Promise<Buffer> => buffer(body);

async function json(body: ReadableStream<Uint8Array>): Promise<unknown> {
  return JSON.parse((await bytesOf(body)).toString('utf8'));
}
