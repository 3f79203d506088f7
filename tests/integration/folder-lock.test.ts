import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { FolderInUse, lockFolder } from '#lib/platform/database/folder-lock';
import { makeTempFolder } from '#tests/support/temp-folder';

let folder: string;
const holders: ChildProcess[] = [];

beforeAll(async () => {
  folder = await makeTempFolder('lock');
});

afterEach(() => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Another process that takes the lock and keeps it, or says why it cannot. */
function startHolder(path: string): ChildProcess {
  const program = `
    import { lockFolder } from '#lib/platform/database/folder-lock';
    await lockFolder(process.argv[1]);
    console.log('locked');
    process.stdin.resume();
  `;
  const flags = ['--conditions=react-server', '--input-type=module', '--eval', program, path];
  const holder = spawn(process.execPath, flags, { stdio: ['pipe', 'pipe', 'pipe'] });
  holders.push(holder);
  return holder;
}

async function untilLocked(holder: ChildProcess): Promise<void> {
  if (!holder.stdout) throw new Error('The other process cannot be heard.');
  await once(holder.stdout, 'data');
}

test('a second process is refused, in a sentence that says what to do', async () => {
  const path = join(folder, 'two processes');
  await untilLocked(startHolder(path));
  const second = startHolder(path);
  const said = second.stderr ? await text(second.stderr) : '';
  expect(said).toContain(
    `Another studio is using ${path}. Stop it, or choose another folder with STUDIO_DATA_DIR.`,
  );
  await expect(lockFolder(path)).rejects.toThrow(FolderInUse);
});

test('a process that was killed has left the lock at once', async () => {
  const path = join(folder, 'killed');
  const first = startHolder(path);
  await untilLocked(first);
  first.kill('SIGKILL');
  await once(first, 'exit');
  await (await lockFolder(path)).close();
});

test('a folder that was given back can be taken again', async () => {
  const path = join(folder, 'given back');
  await (await lockFolder(path)).close();
  await (await lockFolder(path)).close();
});

test('two folders have nothing to do with each other', async () => {
  const one = await lockFolder(join(folder, 'one'));
  const other = await lockFolder(join(folder, 'other'));
  await Promise.all([one.close(), other.close()]);
});
