/**
 * Writes .env.example from the table of settings, so that a setting is described once.
 *
 * `npm run env:example` writes it; `npm run env:example -- --check` fails when it is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Setting, settings } from '#lib/platform/env-schema';

const file = '.env.example';

const opening = `# Settings of Seedream Studio. Copy this file to .env and remove the # of what you change.
# npm start reads .env, npm run dev reads .env.dev; a variable that is set already wins over both.`;

export function envExample(): string {
  const entries = Object.entries<Setting>(settings).filter(([, setting]) => !setting.internal);
  const blocks = entries.map(
    ([name, { about, fallback }]) => `# ${about}\n#${name}=${fallback ?? ''}`,
  );
  return `${[opening, ...blocks].join('\n\n')}\n`;
}

function main(): number {
  if (!process.argv.includes('--check')) {
    writeFileSync(file, envExample());
    return 0;
  }
  if (existsSync(file) && readFileSync(file, 'utf8') === envExample()) return 0;
  console.error(`${file} is not what env-schema.ts says: run npm run env:example.`);
  return 1;
}

if (import.meta.main) process.exitCode = main();
