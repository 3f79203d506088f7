import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { violations } from '#tests/support/access';
import { openGallery } from '#tests/support/open-gallery';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';
import { makeTempFolder } from '#tests/support/temp-folder';
import { unzipInto } from '#tests/support/unzip-into';

const gone = /status of 40[134]/;

/** Opens the dialog for what a search finds. */
async function shareFound(page: Page, prompt: string) {
  await openGallery(page, `/gallery?q=${encodeURIComponent(`"${prompt}"`)}`);
  await expect(page.getByRole('link', { name: prompt }).first()).toBeVisible();
  await page.keyboard.press('Control+a');
  await page
    .getByRole('toolbar', { name: 'Selection' })
    .getByRole('button', { name: 'Share' })
    .click();
  return page.getByRole('dialog', { name: 'Share' });
}

test('a share is made, sent, picked from and commented on by a stranger, and revoked', async ({
  page,
  client,
  composer,
  browser,
  expectedErrors,
}) => {
  expectedErrors.push(gone);
  const prompt = uniquePrompt('A harbour for a client');
  const title = uniquePrompt('Harbour for Anna');
  await composer.open();
  await client.generate(prompt);
  await expect(composer.card(prompt).getByRole('status')).toContainText('Done');
  const dialog = await shareFound(page, prompt);
  await expect(dialog).toContainText('can be reached from this computer only');
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link);
  await expect(stranger.getByRole('heading', { name: title })).toBeVisible();
  const list = stranger.getByRole('list', { name: 'Images' });
  await expect(list.getByRole('img')).toHaveCount(1);
  await expect(stranger.getByText(prompt)).toHaveCount(0);
  expect(await violations(stranger)).toEqual([]);
  await stranger.getByRole('button', { name: 'Pick' }).click();
  await expect(stranger.getByRole('button', { name: 'Pick' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await page.goto('/shares');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByText('1 · 1 pick')).toBeVisible();
  await stranger.getByText('Comments').click();
  await stranger.getByRole('textbox', { name: 'Your name' }).fill('Anna');
  await stranger.getByRole('textbox', { name: 'Comment', exact: true }).fill('This one, please');
  await stranger.getByRole('button', { name: 'Send comment' }).click();
  await expect(stranger.getByRole('status')).toContainText('Your comment is on the page.');
  // By itself, without a reload.
  await expect(page.getByText('This one, please')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('Revoked', { exact: true })).toBeVisible();
  expect((await stranger.goto(link))?.status()).toBe(404);
  await expect(stranger.getByRole('heading', { name: 'This gallery is not here' })).toBeVisible();
  await stranger.context().close();
});

test('a share with a password opens without a script, and shows its pictures', async ({
  page,
  client,
  composer,
  browser,
}) => {
  const prompt = uniquePrompt('A harbour behind a door');
  await composer.open();
  await client.generate(prompt);
  await expect(composer.card(prompt).getByRole('status')).toContainText('Done');
  const dialog = await shareFound(page, prompt);
  await dialog.getByRole('switch', { name: 'Ask for a password' }).check({ force: true });
  await dialog.getByRole('textbox', { name: 'Password' }).fill('open sesame');
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();

  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await stranger.goto(link);
  await stranger.getByRole('textbox', { name: 'Password' }).fill('open says me');
  await stranger.getByRole('button', { name: 'Open gallery' }).click();
  await expect(stranger.getByRole('alert')).toContainText('That is not the password');
  await stranger.getByRole('textbox', { name: 'Password' }).fill('open sesame');
  await stranger.getByRole('button', { name: 'Open gallery' }).click();
  await expect(stranger.getByRole('list', { name: 'Images' }).getByRole('img')).toBeVisible();
  await stranger.getByRole('button', { name: 'Pick' }).click();
  await expect(stranger.getByRole('button', { name: 'Pick' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await stranger.context().close();
});

test('an exported website opens from a disk without a network, with its viewer', async ({
  page,
  client,
  composer,
  browser,
}) => {
  const prompt = uniquePrompt('A harbour on a disk');
  await composer.open();
  await client.generate(prompt, { set: { maximum: 2 } });
  await expect(composer.card(prompt).getByRole('status')).toContainText('Done');
  const dialog = await shareFound(page, prompt);
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export as website' }).click();
  const folder = await makeTempFolder('exported');
  const file = join(folder, 'site.zip');
  await (await saving).saveAs(file);
  unzipInto(file, join(folder, 'site'));

  const context = await browser.newContext({ offline: true });
  const site = await context.newPage();
  const failures: string[] = [];
  site.on('requestfailed', (request) => failures.push(request.url()));
  site.on('pageerror', (error) => failures.push(String(error)));
  await site.goto(pathToFileURL(join(folder, 'site', 'index.html')).href);
  const pictures = site.getByRole('list', { name: 'Images' }).getByRole('img');
  await expect(pictures.first()).toHaveJSProperty('complete', true);
  const width = await pictures.first().evaluate((image: HTMLImageElement) => image.naturalWidth);
  expect(width).toBeGreaterThan(0);
  await site.getByRole('link').first().click();
  const viewer = site.getByRole('dialog', { name: 'Image viewer' });
  await expect(viewer).toContainText('1 of');
  await site.keyboard.press('ArrowRight');
  await site.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  expect(failures).toEqual([]);
  // Last: what looks for violations asks for style sheets in a way that a disk refuses.
  expect(await violations(site)).toEqual([]);
  await context.close();
});

test('a recipe of a shared gallery is taken into the composer', async ({
  page,
  client,
  composer,
  browser,
}) => {
  const prompt = uniquePrompt('A harbour to go on from');
  await composer.open();
  await client.generate(prompt);
  await expect(composer.card(prompt).getByRole('status')).toContainText('Done');
  const dialog = await shareFound(page, prompt);
  await dialog.getByRole('switch', { name: 'Show recipes' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link);
  await stranger.getByText('Use this recipe').click();
  const saving = stranger.waitForEvent('download');
  await stranger.getByRole('link', { name: 'Download recipe' }).click();
  expect((await saving).suggestedFilename()).toMatch(/\.recipe\.json$/);
  const recipe = await stranger.getByRole('region', { name: 'Recipe' }).textContent();
  await stranger.context().close();

  await page.goto(`/shares/recipe#${encodeURIComponent(recipe ?? '')}`);
  await page.getByRole('button', { name: 'Use this recipe' }).click();
  await expect(composer.prompt).toHaveValue(prompt);
});
