import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { faultPoint } from '#lib/platform/fault-point';

/**
 * Writes a file so that after the promise resolves it is there whole, whatever happens next: a
 * temporary file in the same folder, fsync, rename, fsync of the folder.
 *
 * @param path absolute; its folder is made when it is not there
 */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  const folder = dirname(path);
  await makeFolderDurably(folder);
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    await using(await open(temporary, 'wx'), async (file) => {
      faultPoint('file-opened');
      await file.writeFile(bytes);
      faultPoint('file-written');
      await file.sync();
    });
    faultPoint('file-synced');
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncName(path);
}

/**
 * Resolves when a file that is there under its name will be there under it whatever happens next.
 * For whoever finds one that somebody else has renamed, and may not have come further than that.
 */
export async function syncName(path: string): Promise<void> {
  faultPoint('file-renamed');
  await syncFolder(dirname(path));
}

/** A file that is being written in pieces; nobody sees it under its name before it is whole. */
export interface PartialFile {
  /** Where it lies until it is kept. */
  readonly path: string;
  write(bytes: Uint8Array): Promise<void>;
  /** Resolves when the file is durably there under this name, and whole. @param path absolute */
  keepAs(path: string): Promise<void>;
  /** Takes back what was written. Does nothing once it is kept. */
  discard(): Promise<void>;
}

/** Begins a file whose name will be known once it is whole. @param folder absolute, on the same disk */
export async function beginFile(folder: string): Promise<PartialFile> {
  await makeFolderDurably(folder);
  const temporary = join(folder, `${randomUUID()}.part`);
  const file = await open(temporary, 'wx');
  let isOpen = true;
  const close = async () => {
    if (isOpen) await file.close();
    isOpen = false;
  };
  return {
    path: temporary,
    async write(bytes) {
      await file.writeFile(bytes);
    },
    async keepAs(path) {
      await makeFolderDurably(dirname(path));
      await file.sync();
      await close();
      await rename(temporary, path);
      await syncName(path);
    },
    async discard() {
      await close();
      await rm(temporary, { force: true });
    },
  };
}

/** Folders of which this process knows that they are durable. */
const durableFolders = new Set<string>();

/**
 * A new folder is only durable when the folders that name it are. One that is there already may have
 * been made by a process that did not come further than that.
 */
async function makeFolderDurably(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (!first && durableFolders.has(folder)) return;
  for (let each = folder; each !== dirname(first ?? folder); each = dirname(each)) {
    await syncFolder(dirname(each)).catch((error: NodeJS.ErrnoException) => {
      // Found in a folder that is not ours to open, so it was not made by a studio.
      if (first || error.code !== 'EACCES') throw error;
    });
  }
  durableFolders.add(folder);
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, and makes renames durable without it.
  if (process.platform === 'win32') return;
  await using(await open(folder, 'r'), (handle) => handle.sync());
}

async function using(file: FileHandle, use: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    await use(file);
  } finally {
    await file.close();
  }
}
