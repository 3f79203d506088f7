/**
 * The file that settings are read from: `.env`, and `.env.dev` for `npm run dev`, which also keeps its
 * library elsewhere. Sources that change, and migrations that nobody has released, must not reach the
 * studio that somebody works with, its key or its database.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv as namesAndValues } from 'node:util';
import type { EnvValues } from '#lib/platform/env-schema';
import { parseEnv } from '#lib/platform/parse-env';
import { isStrange, meantSetting } from '#lib/platform/setting-names';

const devDataDir = './data/dev';

export function settingsFile({ dev }: { readonly dev: boolean }): string {
  return dev ? '.env.dev' : '.env';
}

/**
 * Takes the settings of a file into the environment, where what is set already counts more.
 *
 * @returns a sentence for each name in it that looks like a setting and is none, nor like one: such a
 *   name in the environment may be another program's, but this file is the studio's
 */
export function takeSettingsFile(file = settingsFile({ dev: false })): string[] {
  if (!existsSync(file)) return [];
  process.loadEnvFile(file);
  const names = Object.entries(namesAndValues(readFileSync(file, 'utf8')))
    .filter(([name, value]) => value?.trim() && isStrange(name) && meantSetting(name) === null)
    .map(([name]) => name);
  return names.map((name) => `${name} in ${file} is no setting: .env.example names all of them.`);
}

/** What a start goes by, or a sentence for each thing that is wrong with it. */
export function startSettings(start: {
  readonly dev: boolean;
}): { values: EnvValues } | { problems: string[] } {
  const strange = takeSettingsFile(settingsFile(start));
  if (start.dev) process.env.STUDIO_DATA_DIR ||= devDataDir;
  const parsed = parseEnv(process.env);
  const others = 'problems' in parsed ? parsed.problems : [];
  return strange.length > 0 ? { problems: [...strange, ...others] } : parsed;
}
