// npm test: installs what is missing, then hands over to test.ts on the Node brought along.
import { fileURLToPath } from 'node:url';
import { ensureInstalled, studioNode } from './install.mjs';
import { runProgram } from './run-program.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.exitCode = (await ensureInstalled())
  ? await runProgram(studioNode(), ['scripts/test.ts', ...process.argv.slice(2)])
  : 1;
