// npm run studio: installs what is missing, then hands over to studio.ts on the Node brought along. On
// the day a backup is restored, the machine is new.
import { fileURLToPath } from 'node:url';
import { ensureInstalled, studioNode } from './install.mjs';
import { runProgram } from './run-program.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.exitCode = (await ensureInstalled())
  ? await runProgram(studioNode(), [
      '--conditions=react-server',
      'scripts/studio.ts',
      ...process.argv.slice(2),
    ])
  : 1;
