import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { programEnvironment, type StudioSettings } from '../../scripts/studio-program.ts';

/** `npm run studio`, with the settings of a studio, beside it or without. @returns what it said */
export async function care(settings: StudioSettings, ...words: string[]): Promise<string> {
  const program = ['--conditions=react-server', join('scripts', 'studio.ts'), ...words];
  const env = programEnvironment(settings);
  return (await promisify(execFile)(process.execPath, program, { env })).stdout;
}
