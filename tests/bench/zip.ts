import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ZipOrder } from '#lib/gallery/download-choice';
import type { ZipTicket } from '#lib/gallery/zip-progress';
import { ownStudio } from '#tests/support/own-studio';
import { programExit, spawnProgram } from '../../scripts/studio-program.ts';
import type { BenchStudio } from './bench-studio.ts';
import type { Figure } from './figures.ts';
import { megabytes, peakDuring, residentBytes } from './memory.ts';

const pictures = 1000;
const warming = 10;
/** Long enough for a collector of garbage to have had its turn. */
const quietMs = 3000;

/** What a ZIP of a thousand originals costs the studio, while it is read as fast as it comes. */
export async function measureZip({ provider }: BenchStudio): Promise<Figure[]> {
  const own = await ownStudio({ name: 'bench-zip', demo: { url: provider.url } });
  try {
    const ids = await fillLibrary(own.dataDir);
    const studio = await own.start();
    // A small one loads the code, and keeps next to nothing that the large one would not have to take.
    await fetchZip(studio.url, { ids: ids.slice(0, warming), choice: { format: 'original' } });
    return await measure(studio, ids);
  } finally {
    await own.close('SIGTERM');
  }
}

/** @param studio that has these pictures, warm */
export async function measure(
  studio: { readonly url: string; readonly pid: number },
  ids: string[],
): Promise<Figure[]> {
  await sleep(quietMs);
  const idle = await residentBytes(studio.pid);
  const start = performance.now();
  let sizeBytes = 0;
  const peak = await peakDuring(studio.pid, async () => {
    sizeBytes = await fetchZip(studio.url, { ids, choice: { format: 'original' } });
  });
  const seconds = (performance.now() - start) / 1000;
  return [
    { name: `ZIP of ${ids.length} originals`, value: megabytes(sizeBytes) },
    { name: 'it came with', value: `${megabytes(sizeBytes / seconds)} a second` },
    { name: 'resident memory, idle', value: megabytes(idle) },
    { name: 'rise of it at its highest', value: megabytes(peak - idle), promise: 'under 100 MB' },
  ];
}

/** @returns the identifiers of what is in it */
export async function fillLibrary(dataDir: string): Promise<string[]> {
  const child = spawnProgram('tests/bench/zip-library.ts', [String(pictures)], {
    STUDIO_DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    STUDIO_MIN_FREE_DISK_MB: '0',
  });
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr?.pipe(process.stderr);
  const { code } = await programExit(child);
  if (code !== 0) throw new Error('The library could not be filled.');
  return said.trim().split('\n');
}

/** Orders a ZIP, and reads it without keeping it. @returns its bytes */
async function fetchZip(url: string, order: ZipOrder): Promise<number> {
  const begun = await fetch(`${url}/api/images/zip`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(order),
  });
  if (!begun.ok) throw new Error(`The order of a ZIP was answered with ${begun.status}.`);
  const { ticket, sizeBytes: promised } = (await begun.json()) as ZipTicket;
  const answer = await fetch(`${url}/api/images/zip/${ticket}`);
  let sizeBytes = 0;
  for await (const chunk of answer.body ?? []) sizeBytes += chunk.length;
  if (sizeBytes !== promised) throw new Error('The ZIP is not as long as was said.');
  return sizeBytes;
}
