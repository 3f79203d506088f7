import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { makeTempFolder } from '#tests/support/temp-folder';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with a migrated embedded database, to be copied; undefined in other projects. */
    embeddedTemplate?: string;
  }
}

/** Makes the data folder that every test file begins with a copy of: a first start takes seconds. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await makeTempFolder('template');
  // In a process of its own, under the condition that the modules of the server ask for.
  const program = join(project.config.root, 'tests', 'support', 'embedded-template-main.ts');
  await promisify(execFile)(process.execPath, ['--conditions=react-server', program], {
    env: { ...process.env, STUDIO_DATA_DIR: folder, DATABASE_URL: '', LOG_LEVEL: 'error' },
  });
  project.provide('embeddedTemplate', folder);
  return () => rm(folder, { recursive: true, force: true });
}
