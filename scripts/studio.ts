/**
 * `npm run studio -- verify`: reads every file of the library and compares it with the database.
 * Names what is missing, changed or orphaned, makes variants anew, deletes nothing. Ends with 1 when
 * something is left that a person has to see to.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

const usage = 'npm run studio -- verify [--json] [--no-mend]';
/** A file that was written this shortly ago may belong to a picture that is being stored. */
const settlingMs = 10 * 60_000;

interface Options {
  readonly json: boolean;
  readonly mends: boolean;
}

async function verifyStore({ json, mends }: Options): Promise<number> {
  // Only now: what they import reads the settings.
  const { database } = await import('#lib/platform/database/database');
  const { findingWords } = await import('#lib/upkeep/finding-words');
  const { verify } = await import('#lib/upkeep/verify');
  const { db, close } = await database();
  try {
    const newerThan = new Date(Date.now() - settlingMs);
    const found = await verify(db, { mends, newerThan });
    const left = found.findings.filter(({ kind, isMended }) => !isMended && kind !== 'orphaned');
    if (json) console.log(JSON.stringify(found));
    else {
      for (const finding of found.findings) console.log(findingWords(finding));
      const gigabytes = (found.bytes / 1e9).toFixed(2);
      console.log(
        `${found.files} files, ${gigabytes} GB: ${found.findings.length} findings, ${left.length} left to see to.`,
      );
    }
    return left.length > 0 ? 1 : 0;
  } finally {
    await close();
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, 'no-mend': { type: 'boolean' } },
  });
  if (positionals.length !== 1 || positionals[0] !== 'verify') {
    console.error(`Usage: ${usage}`);
    return 2;
  }
  if (existsSync('.env')) process.loadEnvFile('.env');
  return verifyStore({ json: values.json ?? false, mends: !values['no-mend'] });
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});
