/**
 * `npm start` and `npm run dev` come here: settings, build, demo server, studio, in this order.
 */
import type { EnvValues } from '#lib/platform/env-schema';
import { ensureBuilt } from './build.ts';
import { settingsFile, startSettings } from './settings-file.ts';
import { listenForStop, type StopSignals } from './stop-signals.ts';
import { holdUntilReady } from './studio-output.ts';
import { isReady, launchStudio, listenProblem, type StudioProcess } from './studio-process.ts';
import type { StudioSettings } from './studio-program.ts';

const dev = process.argv.includes('--dev');
/** A start that takes longer has something to do that should be said. */
const patienceMs = 20_000;

async function main(): Promise<number> {
  const stops = listenForStop();
  const values = readSettings();
  if (!values || !(await portIsFree(values))) return 1;
  if (!dev) {
    const announce = () => console.log('Building the studio. This happens once after a change.');
    if ((await ensureBuilt(announce, stops.first)) === 'failed') return 1;
  }
  return stops.first.aborted ? 0 : serve(values, stops);
}

async function serve(values: EnvValues, stops: StopSignals): Promise<number> {
  const output = holdUntilReady();
  const studio = await launchStudio({
    env: process.env as StudioSettings,
    port: values.PORT,
    dev,
    demo: values.SEEDREAM_API_KEY
      ? undefined
      : { secondsPerImage: values.DEMO_SECONDS_PER_IMAGE, linkSeconds: values.DEMO_LINK_SECONDS },
    onOutput: output.hear,
  }).catch((error: Error) => error);
  if (studio instanceof Error) {
    console.error(studio.message);
    return 1;
  }
  stops.apply(studio);
  if (await isReadyInTheEnd(studio)) {
    console.log(
      `Seedream Studio is at ${values.STUDIO_URL ?? studio.url}\n${await mode(values, studio)}`,
    );
    output.open();
  } else if (!stops.first.aborted) {
    await giveUp(studio);
    console.error(output.reason() || 'The studio did not start, and did not say why.');
  }
  const { code, signal } = await studio.exited;
  if (stops.first.aborted) return signal === 'SIGKILL' ? 137 : (code ?? 0);
  return code || 1;
}

/** However long it takes: whoever waits is told why, and can stop it. */
async function isReadyInTheEnd(studio: StudioProcess): Promise<boolean> {
  const saying = setTimeout(
    () => console.log('Still starting: the database is being brought up to date.'),
    patienceMs,
  );
  const isUp = await isReady(studio, Number.POSITIVE_INFINITY);
  clearTimeout(saying);
  return isUp;
}

function readSettings(): EnvValues | null {
  const read = startSettings({ dev });
  if ('values' in read) return read.values;
  for (const problem of read.problems) console.error(problem);
  return null;
}

async function portIsFree({ HOST, PORT }: EnvValues): Promise<boolean> {
  const problem = await listenProblem(HOST, PORT);
  if (problem === 'EADDRINUSE') {
    console.error(
      `PORT ${PORT} is in use on ${HOST}: stop what listens there, or set another PORT.`,
    );
  } else if (problem) {
    console.error(`PORT ${PORT} on HOST ${HOST} cannot be listened on (${problem}).`);
  }
  return problem === null;
}

async function mode(values: EnvValues, { url }: StudioProcess): Promise<string> {
  if (values.SEEDREAM_API_KEY) return `Provider: Seedream at ${values.SEEDREAM_BASE_URL}`;
  // A key may be set in Settings; a studio on the network tells nobody, so not this script either.
  const answer = await fetch(`${url}/api/health`).catch(() => null);
  const health = (await answer?.json().catch(() => null)) as { provider?: string } | null;
  if (health?.provider === 'seedream') {
    return `Provider: Seedream at ${values.SEEDREAM_BASE_URL}, with the key that was set in Settings`;
  }
  if (health?.provider === undefined) {
    return 'Without a key in Settings or SEEDREAM_API_KEY a stand-in makes the pictures and nothing is billed.';
  }
  return `Demo: no key is set, so a stand-in makes the pictures and nothing is billed. Set a key in Settings, or SEEDREAM_API_KEY in ${settingsFile({ dev })}, to use Seedream.`;
}

/** Ends a studio that neither answers nor ends. */
async function giveUp(studio: StudioProcess): Promise<void> {
  studio.kill('SIGKILL');
  await studio.exited;
}

process.exitCode = await main();
