import type { Page } from '@playwright/test';
import { violations } from '#tests/support/access';
import { expect, test } from '#tests/support/browser-test';
import { type OwnStudio, ownStudio } from '#tests/support/own-studio';
import type { StudioProcess } from '../../scripts/studio-process.ts';

let own: OwnStudio;
let studio: StudioProcess;

/** A studio of its own: what is stopped here would stand still for every other test. */
test.beforeEach(async () => {
  own = await ownStudio({ name: 'stopped', env: { LOG_LEVEL: 'error' } });
  studio = await own.start();
});

test.afterEach(() => own.close());

async function generate(page: Page, prompt: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Prompt' }).fill(prompt);
  await page.getByRole('button', { name: 'Generate' }).click();
}

test('a refused key stops the queue with one banner, and "Try again" lets it go on', async ({
  page,
}) => {
  await page.goto(studio.url);
  await generate(page, 'The one that finds out [wrong key]');
  const banner = page.getByRole('region', { name: 'Nothing is sent' });
  await expect(banner).toContainText('The provider refused the key');
  await expect(banner).toContainText('nothing is billed');
  await expect(banner.getByRole('link', { name: 'Settings' })).toBeVisible();
  await generate(page, 'A picture behind it');
  const card = (prompt: string) => page.getByRole('article', { name: prompt });
  const behind = card('A picture behind it');
  await expect(behind).toContainText(
    'Waiting until the studio may send again, number 2 in the queue',
  );
  expect(await violations(page)).toEqual([]);

  await page.goto(`${studio.url}/gallery`);
  await expect(banner).toBeVisible();
  await page.goto(studio.url);
  const refused = card('The one that finds out');
  await refused.getByRole('button', { name: 'Cancel for free' }).click();
  await expect(refused).toContainText('nothing is billed');
  await banner.getByRole('button', { name: 'Try again' }).click();
  await expect(banner).toBeHidden();
  await expect(behind.getByRole('img')).toBeVisible();
});
