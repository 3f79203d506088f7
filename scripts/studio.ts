/**
 * `npm run studio -- verify | backup <file> | restore <file> | recover <email>`: care of the studio.
 *
 * `verify` reads every file and compares it with the database: names what is missing, changed or
 * orphaned, makes variants anew, deletes nothing, and ends with 1 when something is left that a
 * person has to see to. `backup` writes everything into one file; a studio that runs does it itself.
 * `restore` brings such a file into an empty folder or database. `recover` gives a link by which
 * somebody chooses a new password, for half an hour.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { UpkeepTask } from '#lib/upkeep/task';
import { takeSettingsFile } from './settings-file.ts';

const usage = `npm run studio -- verify [--json] [--no-mend]
       npm run studio -- backup <file>
       npm run studio -- restore <file> [--send-queued]
       npm run studio -- recover <email>`;

const commands = ['verify', 'backup', 'restore', 'recover'];

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      'no-mend': { type: 'boolean' },
      'send-queued': { type: 'boolean' },
    },
  });
  const [command, file, ...more] = positionals;
  const isWhole = command === 'verify' ? !file : Boolean(file) && more.length === 0;
  if (!isWhole || !commands.includes(command ?? '')) {
    console.error(`Usage: ${usage}`);
    return 2;
  }
  const problems = takeSettingsFile();
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    return 2;
  }
  if (command === 'restore')
    return restoreFrom(resolve(file ?? ''), values['send-queued'] ?? false);
  // Only now, as in restoreFrom: what they import reads the settings, once and for all.
  const { doWherePossible } = await import('#lib/upkeep/do-where-possible');
  const { endWords, progressWords } = await import('./upkeep-words.ts');
  const lines = doWherePossible(taskOf(command ?? '', file ?? '', !values['no-mend']));
  let code = 2;
  for await (const line of lines) {
    if (line.is === 'progress') progressWords(line.text);
    else code = endWords(line, { json: values.json ?? false });
  }
  return code;
}

function taskOf(command: string, word: string, mends: boolean): UpkeepTask {
  if (command === 'verify') return { task: 'verify', mends };
  if (command === 'recover') return { task: 'recover', email: word };
  return { task: 'backup', file: resolve(word) };
}

async function restoreFrom(file: string, sendsQueued: boolean): Promise<number> {
  const { database } = await import('#lib/platform/database/database');
  const { progressWords } = await import('./upkeep-words.ts');
  const { requireOwnVersion, restore } = await import('#lib/upkeep/restore');
  await requireOwnVersion(file);
  const { db, close } = await database();
  try {
    const steps = restore(db, file, { sendsQueued });
    for (;;) {
      const { done, value } = await steps.next();
      if (done) {
        for (const key of value.missing) console.log(`missing  ${key}  It was not in the backup.`);
        console.log(`Restored: ${value.rows} rows, ${value.files} files.`);
        return value.missing.length > 0 ? 1 : 0;
      }
      progressWords(value);
    }
  } finally {
    await close();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});
