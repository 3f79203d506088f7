import { createHash } from 'node:crypto';
import { expect, test } from '#tests/support/browser-test';
import { madePicture } from '#tests/support/made-pictures';
import { type OwnStudio, ownStudio } from '#tests/support/own-studio';
import { type StudioClient, studioClient } from '#tests/support/studio-client';
import type { StudioProcess } from '../../scripts/studio-process.ts';

let own: OwnStudio;
let studio: StudioProcess;

async function start(): Promise<StudioClient> {
  studio = await own.start();
  return studioClient(studio.url);
}

async function requestsSeen(): Promise<number> {
  const bills = (await (await fetch(`${own.demoUrl}/demo/bills`)).json()) as unknown[];
  return bills.length;
}

function sha256(bytes: Buffer | null): string | null {
  return bytes && createHash('sha256').update(bytes).digest('hex');
}

test.beforeEach(async () => {
  own = await ownStudio({ name: 'restart', demo: { secondsPerImage: 1.5 } });
});

test.afterEach(() => own.close());

test('a picture is still there after a SIGKILL and a restart, byte for byte', async ({ page }) => {
  const client = await start();
  const { id: image } = await madePicture(client, 'A boat that stays');
  const before = sha256(await client.imageBytes(image));
  await own.end('SIGKILL');

  const again = await start();
  expect(sha256(await again.imageBytes(image))).toBe(before);
  await page.goto(`${studio.url}/gallery`);
  await expect(page.getByRole('link', { name: 'A boat that stays' })).toBeVisible();
});

test('what was sent when the studio was killed is shown as unknown and not sent again', async ({
  page,
}) => {
  const client = await start();
  await client.generate('A boat in between [hang]');
  // The state is committed before the first byte leaves; the provider says when it has the request.
  await expect.poll(requestsSeen, { intervals: [50] }).toBe(1);
  await own.end('SIGKILL');

  const again = await start();
  expect((await again.listGenerations())[0]?.state).toBe('unknown');
  await page.goto(studio.url);
  const card = page.getByRole('article', { name: 'A boat in between' });
  await expect(card).toContainText('No readable answer came back');
  expect(await requestsSeen()).toBe(1);
});

test('a stop that is asked for lets what was sent finish', async () => {
  const client = await start();
  await client.generate('A boat that arrives');
  // A state would pass unseen on a machine that stands still; what the provider has it keeps.
  await expect.poll(requestsSeen, { intervals: [50] }).toBe(1);
  await own.end('SIGTERM');

  const again = await start();
  expect((await again.listGenerations())[0]?.state).toBe('done');
});
