import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import sharp from 'sharp';
import { writeDurably } from '#lib/platform/durable-file';
import { makeTempFolder } from '#tests/support/temp-folder';
import { type Figure, milliseconds, quantile } from './figures.ts';

const rounds = 15;

/** What the machine itself needs: one variant with bare sharp, one durable write. */
export async function measureBaseline(picture: Buffer): Promise<Figure[]> {
  const folder = await makeTempFolder('baseline');
  const tenMegabytes = Buffer.alloc(10_000_000, 7);
  const variant = await median(() =>
    sharp(picture).resize(512, 512).webp({ effort: 2 }).toBuffer(),
  );
  const write = await median((round) => writeDurably(join(folder, String(round)), tenMegabytes));
  await rm(folder, { recursive: true });
  return [
    { name: 'the JPEG, 2048 × 2048', value: `${(picture.length / 1e6).toFixed(2)} MB` },
    { name: 'bare sharp, one 512 px WebP of it, median', value: milliseconds(variant) },
    { name: 'durable write of 10 MB, median', value: milliseconds(write) },
  ];
}

async function median(work: (round: number) => Promise<unknown>): Promise<number> {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work(round);
    samples.push(performance.now() - start);
  }
  return quantile(samples, 0.5);
}
