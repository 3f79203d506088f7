import { randomFillSync } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { chunk, interlacedPng, textBomb, vastPng } from '#tests/support/odd-files';
import { type StudioClient, studioClient } from '#tests/support/studio-client';
import type { BenchStudio } from './bench-studio.ts';
import { type Figure, milliseconds } from './figures.ts';
import { megabytes, peakDuring, residentBytes } from './memory.ts';

const sends = 5;
/** Long enough for a collector of garbage to have had its turn. */
const quietMs = 3000;

/** What hostile files and the heaviest lawful ones cost the studio. */
export async function measureReferences(studio: BenchStudio): Promise<Figure[]> {
  const client = await studioClient(studio.url);
  return [
    ...(await measureSending(studio, client)),
    ...(await measureBombs(client)),
    ...(await measureWorst(studio, client)),
  ];
}

/** Ten references of just under 10 MB in one request, again and again. */
async function measureSending(studio: BenchStudio, client: StudioClient): Promise<Figure[]> {
  const references: string[] = [];
  let sizeBytes = 0;
  for (let at = 0; at < 10; at += 1) {
    const { intake } = await client.addReference(await heavyPng(), `heavy ${at}.png`);
    if (!intake?.reference) throw new Error('A heavy reference was not taken.');
    references.push(intake.reference.key);
    sizeBytes += intake.reference.sizeBytes;
  }
  // The first call loads code and fills pools, which is no cost of a reference.
  await send(client, studio, 'warm up', references.slice(0, 1));
  await sleep(quietMs);
  const idle = await residentBytes(studio.pid);
  const rises: number[] = [];
  for (let round = 0; round < sends; round += 1) {
    const peak = await peakDuring(studio.pid, () =>
      send(client, studio, `ten heavy references ${round}`, references),
    );
    rises.push(peak - idle);
  }
  return [
    { name: `ten references of together`, value: megabytes(sizeBytes) },
    { name: 'resident memory, idle', value: megabytes(idle) },
    {
      name: `rise of it while they are sent, highest of ${sends}`,
      value: megabytes(Math.max(...rises)),
      promise: 'under 64 MB',
    },
  ];
}

async function send(
  client: StudioClient,
  studio: BenchStudio,
  prompt: string,
  references: string[],
): Promise<void> {
  if (!(await client.generate(prompt, { references }))) throw new Error('The order was refused.');
  while (Number.isNaN(studio.provider.answeredAt(prompt))) await sleep(20);
}

async function heavyPng(): Promise<Buffer> {
  const [width, height] = [1820, 1825];
  const noise = randomFillSync(Buffer.alloc(width * height * 3));
  return sharp(noise, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();
}

async function measureBombs(client: StudioClient): Promise<Figure[]> {
  const bombs = {
    '65,500 × 65,500 pixels in a few bytes': vastPng(),
    'a text of 200 MB, packed': await textBomb(),
    '6000 × 6000 interlaced pixels of 16 bits': interlacedPng(6000, 16, 3),
  };
  const figures: Figure[] = [];
  for (const [name, bytes] of Object.entries(bombs)) {
    const start = performance.now();
    const { status } = await client.addReference(bytes, 'bomb.png');
    const value = `${milliseconds(performance.now() - start)} (status ${status})`;
    figures.push({ name: `answer to ${name}`, value, promise: 'within a second' });
  }
  return figures;
}

/** The lawful files that cost a decoder the most, ten at once. */
async function measureWorst(studio: BenchStudio, client: StudioClient): Promise<Figure[]> {
  const worst = interlacedPng(6000, 8, 4);
  // Each is another file, though the picture is the same.
  const files = Array.from({ length: 10 }, (_, at) =>
    Buffer.concat([
      worst.subarray(0, 33),
      chunk('tEXt', Buffer.from(`n\0${at}`)),
      worst.subarray(33),
    ]),
  );
  const start = performance.now();
  let taken = 0;
  const peak = await peakDuring(studio.pid, async () => {
    const answers = await Promise.all(
      files.map((bytes, at) => client.addReference(bytes, `worst ${at}.png`)),
    );
    taken = answers.filter(({ intake }) => intake?.reference).length;
  });
  return [
    {
      name: 'ten of 6000 × 6000 interlaced RGBA at once, taken',
      value: `${taken} in ${milliseconds(performance.now() - start)}`,
    },
    { name: 'resident memory at its highest', value: megabytes(peak), promise: 'under 1 GB' },
  ];
}
