/** Finds programs of Debian that tests compare the studio with, and installs what is missing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface DebianTool {
  /** As it is called. */
  readonly command: string;
  /** How it says its version, which shows that it runs. */
  readonly versionArgument: string;
  /** The package that brings it. */
  readonly package: string;
}

export const exiftool: DebianTool = {
  command: 'exiftool',
  versionArgument: '-ver',
  package: 'libimage-exiftool-perl',
};

export const exiv2: DebianTool = {
  command: 'exiv2',
  versionArgument: '--version',
  package: 'exiv2',
};

export const unzip: DebianTool = {
  command: 'unzip',
  versionArgument: '-v',
  package: 'unzip',
};

/**
 * Sees to it that a program is on the PATH.
 *
 * @throws with what to install, when it is missing and cannot be installed from here
 */
export function requireDebianTool(tool: DebianTool): void {
  if (runs(tool)) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`There is no ${tool.command} on this machine: installing it.`);
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', tool.package]);
  }
  if (runs(tool)) return;
  throw new Error(
    `There is no ${tool.command} and it could not be installed. On Debian: sudo apt install ${tool.package}. With Homebrew: brew install ${tool.command}.`,
  );
}

function runs({ command, versionArgument }: DebianTool): boolean {
  return spawnSync(command, [versionArgument], { timeout: 20_000 }).status === 0;
}

function run(command: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) console.log(`${stdout}${stderr}`.trimEnd());
}
