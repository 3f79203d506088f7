import { execFileSync } from 'node:child_process';
import { requireDebianTool, unzip } from '../../scripts/debian-tool.ts';

/** Unpacks a ZIP into a folder with a program that did not write it. */
export function unzipInto(file: string, folder: string): void {
  requireDebianTool(unzip);
  execFileSync('unzip', ['-q', file, '-d', folder]);
}
