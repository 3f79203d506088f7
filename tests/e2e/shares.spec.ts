import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { violations } from '#tests/support/access';
import { openGallery } from '#tests/support/open-gallery';
import { expectPrompt } from '#tests/support/prompt-text';
import type { StudioClient } from '#tests/support/studio-client';
import { type Composer, expect, test, uniquePrompt } from '#tests/support/studio-test';
import { makeTempFolder } from '#tests/support/temp-folder';
import { unzipInto } from '#tests/support/unzip-into';

const gone = /status of 40[134]/;

/** Opens the dialog for what a search finds. */
async function shareFound(page: Page, prompt: string) {
  await openGallery(page, `/gallery?q=${encodeURIComponent(`"${prompt}"`)}`);
  await expect(page.getByRole('link', { name: prompt }).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page
    .getByRole('toolbar', { name: 'Selection' })
    .getByRole('button', { name: 'Share' })
    .click();
  return page.getByRole('dialog', { name: 'Share' });
}

/** Makes a picture and a link to it. @param set what the dialog is told besides */
async function sharedLink(
  page: Page,
  client: StudioClient,
  composer: Composer,
  prompt: string,
  set: (dialog: Locator) => Promise<void>,
): Promise<string> {
  await composer.open();
  await client.generate(prompt);
  await expect(composer.card(prompt).getByRole('status')).toContainText('Done');
  const dialog = await shareFound(page, prompt);
  await set(dialog);
  await dialog.getByRole('button', { name: 'Create link' }).click();
  return dialog.getByRole('textbox', { name: 'Link' }).inputValue();
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
  await expect(dialog.getByRole('textbox', { name: 'Embed code' })).toHaveValue(
    new RegExp(`^<iframe src="${link}/embed"`),
  );
  await expect(dialog.getByRole('button', { name: 'Copy embed code' })).toBeVisible();
  expect(await violations(page)).toEqual([]);

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

  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page).toHaveURL(/\/shares$/);
  await expect(page.getByRole('link', { name: title })).toHaveCount(0);
});

test('what a visitor does while the page of a share is opening is shown by itself', async ({
  page,
  client,
  composer,
  browser,
}) => {
  const prompt = uniquePrompt('A harbour that is picked at once');
  const title = uniquePrompt('Picked at once');
  const link = await sharedLink(page, client, composer, prompt, async (dialog) => {
    await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  });
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link);
  await page.goto('/shares');
  const address = await page.getByRole('link', { name: title }).getAttribute('href');
  // The page is there before it hears of anything.
  const heard = Promise.withResolvers<void>();
  await page.route('**/api/shares/events', async (route) => {
    await heard.promise;
    await route.continue();
  });
  await page.goto(address ?? '');
  await expect(page.getByText('1 · 0 picks')).toBeVisible();
  const picked = stranger.waitForResponse((answer) => answer.request().method() === 'POST');
  await stranger.getByRole('button', { name: 'Pick' }).click();
  await picked;
  heard.resolve();
  await expect(page.getByText('1 · 1 pick')).toBeVisible();
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
  await expect(dialog).toContainText('cannot be shown within another website');
  await expect(dialog.getByRole('button', { name: 'Copy embed code' })).toHaveCount(0);

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
  // What is wrong is said where it can be mended; neither the studio nor the dialog is left.
  await dialog.getByRole('textbox', { name: 'Title' }).fill(' ');
  for (const name of ['Preview', 'Export as website']) {
    await dialog.getByRole('textbox', { name: 'Introduction' }).fill(name);
    await dialog.getByRole('button', { name }).click();
    await expect(dialog).toContainText('Give the share a title.');
  }
  expect(page.context().pages()).toHaveLength(1);
  await expect(dialog.getByRole('textbox', { name: 'Introduction' })).toHaveValue(
    'Export as website',
  );
  await dialog.getByRole('textbox', { name: 'Title' }).fill('On a disk');
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
  const width = () => pictures.first().evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(width).toBeGreaterThan(0);
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
  await expectPrompt(composer.prompt, prompt);
  await expect(composer.prompt).toBeFocused();
});

test('a visitor says once where their studio is, and recipes open there', async ({
  page,
  client,
  composer,
  studio,
  context,
}) => {
  const prompt = uniquePrompt('A harbour for another studio');
  const link = await sharedLink(page, client, composer, prompt, async (dialog) => {
    await dialog.getByRole('switch', { name: 'Show recipes' }).check({ force: true });
  });
  await page.goto(link);
  await page.getByText('Use this recipe').click();
  await page.getByRole('button', { name: 'Open in my studio' }).click();
  await page.getByRole('textbox', { name: 'Address of your studio' }).fill(`${studio.url}/gallery`);
  const first = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect((await first).getByRole('heading', { name: 'A recipe for you' })).toBeVisible();
  await page.reload();
  await page.getByText('Use this recipe').click();
  const second = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open in my studio' }).click();
  await expect((await second).getByText(prompt)).toBeVisible();
});

test('a share is looked at before it is made, changed, paused and shown again', async ({
  page,
  client,
  composer,
  context,
  browser,
}) => {
  const prompt = uniquePrompt('A harbour that changes');
  const title = uniquePrompt('First round');
  const link = await sharedLink(page, client, composer, prompt, async (dialog) => {
    await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
    await dialog
      .getByRole('textbox', { name: 'Introduction' })
      .fill('Six views of **one** harbour');
    await dialog.getByRole('switch', { name: 'Title in the link' }).uncheck({ force: true });
    const opening = context.waitForEvent('page');
    await dialog.getByRole('button', { name: 'Preview' }).click();
    const preview = await opening;
    await expect(preview.getByText('This is a preview. Nobody else can see it.')).toBeVisible();
    await expect(preview.getByRole('list', { name: 'Images' }).getByRole('img')).toBeVisible();
    await preview.close();
  });
  expect(link).toMatch(/\/s\/[\w-]{22}$/);
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link);
  await expect(stranger.getByText('Six views of one harbour')).toBeVisible();

  await page.goto('/shares');
  const row = page.getByRole('listitem').filter({ hasText: title });
  await expect(row).toContainText('1 visit · 0 picks');
  await row.getByRole('button', { name: 'Change' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change share' });
  await dialog.getByRole('switch', { name: 'Show prompts' }).check({ force: true });
  await dialog.getByRole('combobox', { name: 'Layout' }).selectOption('Story');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await stranger.reload();
  await expect(stranger.getByText(prompt)).toBeVisible();

  await row.getByRole('button', { name: 'Pause' }).click();
  await expect(row).toContainText('Paused');
  expect((await stranger.reload())?.status()).toBe(404);
  await row.getByRole('button', { name: 'Resume' }).click();
  await expect(row).toContainText('Live');
  expect((await stranger.reload())?.status()).toBe(200);
  await stranger.context().close();
});

test('pictures of a share open large by keyboard, and print on white', async ({
  page,
  client,
  composer,
}) => {
  const prompt = uniquePrompt('A harbour to look at');
  const link = await sharedLink(page, client, composer, prompt, async (dialog) => {
    await dialog.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  });
  await page.goto(link);
  await page.getByRole('list', { name: 'Images' }).getByRole('link').focus();
  await page.keyboard.press('Enter');
  const viewer = page.getByRole('dialog', { name: 'Image viewer' });
  await expect(viewer).toContainText('1 of 1');
  expect(await violations(page)).toEqual([]);
  const image = viewer.getByRole('img');
  const width = async () => (await image.boundingBox())?.width ?? 0;
  const fitting = await width();
  await page.keyboard.press('z');
  await expect.poll(width).toBeGreaterThan(fitting * 1.5);
  await page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await expect(page.getByRole('list', { name: 'Images' }).getByRole('link')).toBeFocused();

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Pick' })).toBeHidden();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).toMatch(/^oklch\(0\.98/);
});
