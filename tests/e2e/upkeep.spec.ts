import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '#tests/support/browser-test';
import { madePicture } from '#tests/support/made-pictures';
import { type OwnStudio, ownStudio } from '#tests/support/own-studio';
import { care } from '#tests/support/studio-care';
import { studioClient } from '#tests/support/studio-client';
import { makeTempFolder } from '#tests/support/temp-folder';

let home: OwnStudio;
/** Where the library of the first one goes. */
let copy: OwnStudio;
let folder: string;

test.beforeEach(async () => {
  home = await ownStudio({ name: 'upkeep' });
  copy = await ownStudio({ name: 'upkeep-copy', demo: { url: home.demoUrl } });
  folder = await makeTempFolder('archive');
});

test.afterEach(async () => {
  await copy.close();
  await home.close();
  await rm(folder, { recursive: true, force: true });
});

test('a studio that runs is verified and backed up, and stands elsewhere with the same bytes', async () => {
  const client = await studioClient((await home.start()).url);
  const { id: image } = await madePicture(client, 'A lighthouse to be kept');
  expect((await stat(join(home.dataDir, 'upkeep.json'))).mode & 0o777).toBe(0o600);
  expect(await care(home.settings, 'verify')).toContain('0 findings, 0 left');
  const archive = join(folder, 'library.tar');
  expect(await care(home.settings, 'backup', archive)).toContain('Backed up:');
  expect(await care(copy.settings, 'restore', archive)).toContain('Restored:');
  const there = await studioClient((await copy.start()).url);
  expect(await there.imageBytes(image)).toEqual(await client.imageBytes(image));
});

test('a studio without accounts has no link for a new password', async () => {
  await expect(care(home.settings, 'recover', 'ada@studio.example')).rejects.toThrow(
    'has no accounts',
  );
});

test('nobody is let in without the token', async ({ request }) => {
  const studio = await home.start();
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
  const first = await studioClient((await home.start()).url);
  await first.generate('A ferry without an answer [hang]');
  await expect
    .poll(
      async () => ((await (await fetch(`${home.demoUrl}/demo/bills`)).json()) as unknown[]).length,
    )
    .toBe(1);
  await home.end('SIGKILL');

  const second = await home.start();
  await page.goto(`${second.url}/gallery`);
  const notice = page.getByRole('region', { name: 'The studio was interrupted' });
  await expect(notice).toContainText('1 order may have been billed and is shown as unknown');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
  await home.end('SIGTERM');

  const third = await home.start();
  await page.goto(third.url);
  await expect(page.getByRole('article', { name: 'A ferry without an answer' })).toBeVisible();
  await expect(notice).toBeHidden();
});
