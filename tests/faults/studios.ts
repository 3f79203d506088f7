import { rm } from 'node:fs/promises';
import { makeTempFolder } from '#tests/support/temp-folder';
import { startDemo } from '../../scripts/demo-process.ts';
import { compare } from './compare.ts';
import { killStudios } from './kill-studios.ts';

/**
 * Kills whole studios, Next server and all: what goes through HTTP is held to the same promise.
 *
 * @returns how many promises were broken
 */
export async function checkStudios(kills: number, seed: number): Promise<number> {
  const dataDir = await makeTempFolder('faults');
  const demo = await startDemo({ secondsPerImage: 0.25, linkSeconds: 3600, art: 'quick' });
  try {
    const history = await killStudios({ dataDir, demoUrl: demo.url, kills, seed });
    const { findings, ...counts } = await compare(demo.url, history);
    console.log(`${kills} kills of a whole studio:`, counts);
    for (const finding of findings) console.error(`FOUND: ${finding}`);
    return findings.length;
  } finally {
    demo.stop();
    await demo.exited;
    await rm(dataDir, { recursive: true, force: true });
  }
}
