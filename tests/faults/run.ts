/**
 * `npm run faults`: kills a studio under load again and again, and compares what the provider
 * billed with what the studio kept and showed. Ends with 1 when anything was lost or sent twice.
 */
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { makeTempFolder } from '#tests/support/temp-folder';
import { startDemo } from '../../scripts/demo-process.ts';
import { compare } from './compare.ts';
import { killStudios } from './kill-studios.ts';
import { printReport } from './report.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const kills = Number(values.kills);
const seed = Number(values.seed);

const dataDir = await makeTempFolder('faults');
const demo = await startDemo({ secondsPerImage: 0.25, linkSeconds: 3600, art: 'quick' });
try {
  console.log(`${kills} kills with seed ${seed}; the same seed gives the same orders and moments.`);
  const history = await killStudios({ dataDir, demoUrl: demo.url, kills, seed });
  const result = await compare(demo.url, history);
  printReport({ kills, seed, ...result });
  process.exitCode = result.findings.length > 0 ? 1 : 0;
} finally {
  demo.stop();
  await demo.exited;
  await rm(dataDir, { recursive: true, force: true });
}
