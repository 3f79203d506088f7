// Runs on the Node that a machine happens to have (20 or later), with nothing installed yet.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from './run-program.mjs';

const marker = join('node_modules', '.studio-install');

/**
 * Installs what the lockfile names, unless that has been done.
 *
 * @returns whether the packages are there; why not has been said
 */
export async function ensureInstalled() {
  const wanted = fingerprint();
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return true;
  // Not among what a program prints that somebody may read by another one.
  console.error('Installing what the studio needs. This happens once and takes a minute or two.');
  // Not `npm ci`: it refuses a lockfile without the binaries of some other system, which npm leaves
  // out whenever a registry does not offer them. This takes the very versions of the lockfile too,
  // and `--no-save` keeps the file as it is.
  const code = await npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    console.error(`The installation failed (npm install ended with ${code}): see above.`);
    return false;
  }
  writeFileSync(marker, wanted);
  return true;
}

/** The Node that came with the packages: the studio's code needs 24, whatever the machine has. */
export function studioNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const brought = join('node_modules', 'node', 'bin', name);
  if (existsSync(brought)) return brought;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Error('Node 24 is missing: npm must be allowed to run install scripts.');
}

/** Packages with native code differ between systems, so a copied folder is not enough. */
function fingerprint() {
  const lockfile = readFileSync('package-lock.json');
  return createHash('sha256')
    .update(`${process.platform} ${process.arch}\n`)
    .update(lockfile)
    .digest('hex');
}

function npm(args) {
  // The Node brought along would delete itself in the middle of its work, so npm runs on another.
  const own = join('node_modules', '.bin');
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith(own));
  const env = { ...process.env, PATH: path.join(delimiter) };
  const windows = process.platform === 'win32';
  return runProgram(windows ? 'npm.cmd' : 'npm', args, { env, shell: windows, stdout: 2 });
}
