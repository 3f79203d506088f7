import type { Page } from '@playwright/test';
import { madePicture } from '#tests/support/made-pictures';
import { expectPrompt } from '#tests/support/prompt-text';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

const picturePage = /\/gallery\/[0-9a-f-]{36}$/;

const wayBack = (page: Page, to: string) =>
  page.getByRole('button', { name: `Back to the ${to}`, exact: true });

test('a picture of the feed closes to the studio, where the prompt is as it was', async ({
  page,
  composer,
}) => {
  await composer.open();
  const prompt = uniquePrompt('A picture to look at and come back from');
  await composer.generate(prompt);
  const picture = composer.card(prompt).getByRole('img', { name: prompt });
  await expect(picture).toBeVisible();
  await composer.prompt.fill('Half a thought');

  await picture.click();
  await page.waitForURL(picturePage);
  await expect(wayBack(page, 'studio')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.waitForURL(({ pathname }) => pathname === '/');
  await expectPrompt(composer.prompt, 'Half a thought');

  await picture.click();
  await page.waitForURL(picturePage);
  await page.reload();
  await wayBack(page, 'studio').click();
  await page.waitForURL(({ pathname }) => pathname === '/');
  await expectPrompt(composer.prompt, 'Half a thought');
});

test('a picture of a prompt closes to the library', async ({ page, client }) => {
  const { prompt } = await madePicture(client, uniquePrompt('A picture of the history'));
  await page.goto('/library/prompts');
  await page.getByRole('listitem').filter({ hasText: prompt }).first().getByRole('img').click();
  await page.waitForURL(picturePage);
  await wayBack(page, 'library').click();
  await page.waitForURL(/\/library\/prompts$/);
});
