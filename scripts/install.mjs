// Runs on the Node that a machine happens to have (20 or later), with nothing installed yet.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './run-program.mjs';

const marker = join('node_modules', '.studio-install');

/**
 * Installs what is missing, then hands over to a program on the Node brought along, with the words
 * that this one was started with.
 *
 * @param program its options for Node and its path from the project's folder
 */
export async function handOver(...program) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const node = await ensureInstalled();
  process.exitCode = node ? await runProgram(node, [...program, ...process.argv.slice(2)]) : 1;
}

/**
 * Installs what the lockfile names, unless that has been done.
 *
 * @returns the Node to go on with; null when there is none, or no packages: why has been said
 */
async function ensureInstalled() {
  const wanted = fingerprint();
  const isMarked = existsSync(marker) && readFileSync(marker, 'utf8') === wanted;
  const known = isMarked ? studioNode() : null;
  if (known) return known;
  if (!(await install())) return null;
  const node = studioNode() ?? (await fetchNode());
  if (node) writeFileSync(marker, wanted);
  else {
    console.error(
      'Node 24 is missing. It comes with the packages, but npm was not allowed to run the script that fetches it. Allow that (npm config set ignore-scripts false) or install Node 24, and start again.',
    );
  }
  return node;
}

/** @returns whether the packages are there */
async function install() {
  // Not among what a program prints that somebody may read by another one.
  console.error('Installing what the studio needs. This happens once and takes a minute or two.');
  // Not `npm ci`: it refuses a lockfile without the binaries of some other system, which npm leaves
  // out whenever a registry does not offer them. This takes the very versions of the lockfile too,
  // and `--no-save` keeps the file as it is. With NODE_ENV=production, as services like to have it,
  // npm would leave out what the build is made with, and Node.
  const code = await npm([
    ...['install', '--include=dev', '--include=optional', '--no-save'],
    ...['--no-audit', '--no-fund', '--loglevel=error'],
  ]);
  if (code !== 0) {
    console.error(`The installation failed (npm install ended with ${code}): see above.`);
  }
  return code === 0;
}

/** The Node that came with the packages: the studio's code needs 24, whatever the machine has. */
function studioNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const brought = join('node_modules', 'node', 'bin', name);
  if (existsSync(brought)) return brought;
  return Number.parseInt(process.versions.node, 10) >= 24 ? process.execPath : null;
}

/** Its script fetches it, and is not run again for a package that was installed without. */
async function fetchNode() {
  await npm(['rebuild', 'node', '--loglevel=error']);
  return studioNode();
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
