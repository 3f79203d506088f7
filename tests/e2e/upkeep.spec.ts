import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '#tests/support/browser-test';
import { madePicture } from '#tests/support/made-pictures';
import { care as careWith } from '#tests/support/studio-care';
import { studioClient } from '#tests/support/studio-client';
import { makeTempFolder } from '#tests/support/temp-folder';
import { type DemoProcess, startDemo } from '../../scripts/demo-process.ts';
import { type StudioProcess, startStudio } from '../../scripts/studio-process.ts';

let folder: string;
let demo: DemoProcess;
const studios: StudioProcess[] = [];

const settingsOf = (dataDir: string) => ({
  STUDIO_DATA_DIR: dataDir,
  STUDIO_MIN_FREE_DISK_MB: '0',
  LOG_LEVEL: 'warn',
});

async function start(dataDir: string) {
  const studio = await startStudio({ env: settingsOf(dataDir), demo: { url: demo.url } });
  studios.push(studio);
  return { studio, client: await studioClient(studio.url) };
}

/** `npm run studio`, beside whatever runs on that folder. @returns what it said */
function care(dataDir: string, ...words: string[]): Promise<string> {
  return careWith({ ...settingsOf(dataDir), STUDIO_DEMO_URL: demo.url }, ...words);
}

test.beforeEach(async () => {
  folder = await makeTempFolder('upkeep');
  demo = await startDemo({ secondsPerImage: 0, linkSeconds: 3600, art: 'quick' });
});

test.afterEach(async () => {
  for (const studio of studios.splice(0)) {
    studio.kill('SIGKILL');
    await studio.exited;
  }
  demo.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a studio that runs is verified and backed up, and stands elsewhere with the same bytes', async () => {
  const [home, copy] = [join(folder, 'home'), join(folder, 'copy')];
  const { client } = await start(home);
  const { id: image } = await madePicture(client, 'A lighthouse to be kept');
  expect((await stat(join(home, 'upkeep.json'))).mode & 0o777).toBe(0o600);
  expect(await care(home, 'verify')).toContain('0 findings, 0 left');
  const archive = join(folder, 'library.tar');
  expect(await care(home, 'backup', archive)).toContain('Backed up:');
  expect(await care(copy, 'restore', archive)).toContain('Restored:');
  const there = (await start(copy)).client;
  expect(await there.imageBytes(image)).toEqual(await client.imageBytes(image));
});

test('a studio without accounts has no link for a new password', async () => {
  await expect(care(join(folder, 'home'), 'recover', 'ada@studio.example')).rejects.toThrow(
    'has no accounts',
  );
});

test('nobody is let in without the token', async ({ request }) => {
  const { studio } = await start(join(folder, 'home'));
  for (const authorization of ['', 'Bearer', `Bearer ${'0'.repeat(64)}`]) {
    const response = await request.post(`${studio.url}/api/upkeep`, {
      headers: { authorization, origin: studio.url },
      data: { task: 'verify', mends: false },
    });
    expect(response.status()).toBe(404);
  }
});

test('after a crash the studio says once what it found, and nothing after a clean stop', async ({
  page,
}) => {
  const home = join(folder, 'home');
  const first = await start(home);
  await first.client.generate('A ferry without an answer [hang]');
  await expect
    .poll(async () => ((await (await fetch(`${demo.url}/demo/bills`)).json()) as unknown[]).length)
    .toBe(1);
  first.studio.kill('SIGKILL');
  await first.studio.exited;

  const second = await start(home);
  await page.goto(`${second.studio.url}/gallery`);
  const notice = page.getByRole('region', { name: 'The studio was interrupted' });
  await expect(notice).toContainText('1 order may have been billed and is shown as unknown');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
  second.studio.kill('SIGTERM');
  await second.studio.exited;

  const third = await start(home);
  await page.goto(third.studio.url);
  await expect(page.getByRole('article', { name: 'A ferry without an answer' })).toBeVisible();
  await expect(notice).toBeHidden();
});
