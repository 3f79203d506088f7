import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTempFolder } from '#tests/support/temp-folder';
import { programExit, spawnProgram } from '../../scripts/studio-program.ts';
import type { BenchStudio } from './bench-studio.ts';
import { type Figure, milliseconds, quantile } from './figures.ts';

/** What it costs to keep a picture whole, beside what bare sharp takes for its variants alone. */
export async function measureIngest({ picture }: BenchStudio): Promise<Figure[]> {
  const dataDir = await makeTempFolder('bench-ingest');
  const file = join(dataDir, 'picture.jpg');
  await writeFile(file, picture);
  const child = spawnProgram('tests/bench/ingest-program.ts', [file], {
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
  await rm(dataDir, { recursive: true, force: true });
  if (code !== 0) throw new Error('The ingest could not be measured.');
  const times = JSON.parse(said) as { bare: number[]; ingest: number[] };
  const bare = quantile(times.bare, 0.5);
  const ingest = quantile(times.ingest, 0.5);
  return [
    { name: 'bare sharp, both variants, median a picture', value: milliseconds(bare) },
    { name: 'kept whole, median a picture', value: milliseconds(ingest) },
    {
      name: 'its throughput, of what bare sharp does',
      value: `${((bare / ingest) * 100).toFixed(0)} %`,
      promise: 'at least 80 %',
    },
  ];
}
