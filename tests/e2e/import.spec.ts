import type { Page } from '@playwright/test';
import { violations } from '#tests/support/access';
import { dragFile } from '#tests/support/drag-file';
import { madePictures } from '#tests/support/made-pictures';
import { openGallery } from '#tests/support/open-gallery';
import { expectPrompt } from '#tests/support/prompt-text';
import { a1111Picture, describedWebp, pictureWithRecipe } from '#tests/support/recipe-files';
import { type ChosenFile, picture, ReferenceTray } from '#tests/support/reference-tray';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

const ready = { timeout: 20_000 };

async function choose(page: Page, ...files: ChosenFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Files…' }).click();
  await (await chooser).setFiles(files);
}

const panelOf = (page: Page) => page.getByRole('region', { name: 'Import', exact: true });

test('pictures from elsewhere are imported with what their files say, and never twice', async ({
  page,
}) => {
  const [own, foreign] = [uniquePrompt('From another studio'), uniquePrompt('From another tool')];
  const files = [
    await pictureWithRecipe('boat.png', { prompt: own }),
    await a1111Picture('sea.png', foreign),
  ];
  await page.goto('/gallery');
  await choose(page, ...files);
  const panel = panelOf(page);
  await expect(panel).toContainText('2 pictures imported', ready);
  await expect(page.getByRole('link', { name: foreign })).toBeVisible(ready);
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toHaveCount(0);

  await choose(page, ...files);
  await expect(panel).toContainText('Nothing imported', ready);
  await expect(panel).toContainText('2 files were in the gallery already.');
  // It has the date of its making, which is years ago.
  await page.goto(`/gallery?${new URLSearchParams({ q: `"${own}" on:2024-03` })}`);
  await expect(page.getByRole('link', { name: own })).toHaveCount(1);
});

test('the recipe of an imported picture is used again', async ({ page, composer }) => {
  const [own, foreign] = [uniquePrompt('Moved in with all'), uniquePrompt('Moved in with a part')];
  await page.goto('/gallery');
  await choose(
    page,
    await pictureWithRecipe('boat.png', { prompt: own, size: { method: 'token', token: '4K' } }),
    await a1111Picture('sea.png', foreign),
  );
  await expect(panelOf(page)).toContainText('2 pictures imported', ready);
  await page.goto(`/gallery?${new URLSearchParams({ q: `"${own}"` })}`);
  await page.getByRole('link', { name: own }).click();
  await expect(page.getByText('Made with Seedream Studio.')).toBeVisible();
  await page.getByRole('button', { name: 'Use recipe' }).click();
  await expectPrompt(composer.prompt, own, ready);
  await expect(page.getByRole('radio', { name: /^4K/ })).toBeChecked();

  await page.goto(`/gallery?${new URLSearchParams({ q: `"${foreign}"` })}`);
  await page.getByRole('link', { name: foreign }).click();
  await expect(page.getByText(/^Made with AUTOMATIC1111 or Forge\. Seedream has no/)).toBeVisible();
  await page.getByRole('button', { name: 'Use recipe' }).click();
  await expectPrompt(composer.prompt, foreign, ready);
});

test('what is no picture says so in its row, and the others are imported', async ({ page }) => {
  const prompt = uniquePrompt('Beside some notes');
  await page.goto('/gallery');
  await choose(
    page,
    { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('%PDF-1.7 notes') },
    await a1111Picture('sea.png', prompt),
  );
  const panel = panelOf(page);
  await expect(panel).toContainText('1 picture imported', ready);
  await expect(panel).toContainText('1 file failed.');
  const row = panel.getByRole('list', { name: 'Failed files' }).getByRole('listitem');
  await expect(row).toContainText('This is not a picture that can be read');
  await expect(panel.getByRole('button', { name: 'Try again' })).toHaveCount(0);
});

test('a WebP is converted in the browser, and the panel says so', async ({ page }) => {
  const description = uniquePrompt('Our house in the snow');
  await page.goto('/gallery');
  await choose(page, await describedWebp('house.webp', description));
  const panel = panelOf(page);
  await expect(panel).toContainText('1 picture imported', ready);
  await expect(panel).toContainText('1 file was converted to JPEG or PNG');
  await expect(page.getByRole('link', { name: description })).toBeVisible(ready);
});

test('pictures are dropped anywhere on the gallery', async ({ page }) => {
  const prompt = uniquePrompt('Dropped on the gallery');
  await page.goto('/gallery');
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeVisible();
  const tray = new ReferenceTray(page);
  await tray.give('drop', page.getByRole('main'), await a1111Picture('sea.png', prompt));
  await expect(panelOf(page)).toContainText('1 picture imported', ready);
  await expect(page.getByRole('link', { name: prompt })).toBeVisible(ready);
});

test('files that are dragged over the gallery are asked for, and taken where they are let go', async ({
  page,
}) => {
  const prompt = uniquePrompt('Let go over the gallery');
  await page.goto('/gallery');
  await dragFile(page, await a1111Picture('let-go.png', prompt), page.getByText('Drop to import'));
  await expect(panelOf(page)).toContainText('1 picture imported', ready);
  await expect(page.getByRole('link', { name: prompt })).toBeVisible(ready);
});

test('an import that the studio does not answer is tried again with a press', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/503/);
  await page.goto('/gallery');
  await page.route('**/api/images/import?*', (route) => route.fulfill({ status: 503 }));
  await choose(page, await picture('one.jpg'), await picture('two.jpg'));
  const panel = panelOf(page);
  await expect(panel).toContainText('2 files failed.', ready);
  await page.unroute('**/api/images/import?*');
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel).toContainText('2 pictures imported', ready);
});

test('an import goes on while a person is elsewhere in the studio, and can be canceled', async ({
  page,
}) => {
  await page.goto('/gallery');
  await page.route('**/api/images/import?*', () => undefined);
  await choose(page, await picture('one.jpg'), await picture('two.jpg'));
  const panel = panelOf(page);
  await expect(panel).toContainText('Importing 1 of 2');
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'Studio' }).click();
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeVisible();
  await main.getByRole('link', { name: 'Gallery' }).click();
  await expect(panel).toContainText('Importing 1 of 2');
  const parts = page.getByRole('navigation', { name: 'Gallery' });
  for (const part of ['Collections', 'Trash', 'Images']) {
    await parts.getByRole('link', { name: part }).click();
    await expect(parts.getByRole('link', { name: part })).toHaveAttribute('aria-current', 'page');
    await expect(main.getByRole('link', { name: 'Gallery' })).toHaveAttribute('aria-current');
  }
  await expect(panel).toContainText('Importing 1 of 2');
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(panel).toContainText('2 files were not imported.');
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toHaveCount(0);
});

test('while an import runs, chosen pictures are worked with beside it', async ({
  page,
  client,
}) => {
  const [prompt = ''] = await madePictures(client, ['Chosen during an import']);
  await openGallery(page);
  await page.route('**/api/images/import?*', () => undefined);
  await choose(page, await picture('one.jpg'), await picture('two.jpg'));
  const panel = panelOf(page);
  await expect(panel).toContainText('Importing 1 of 2');
  await page.getByRole('link', { name: prompt, exact: true }).focus();
  await page.keyboard.press('Space');
  const toolbar = page.getByRole('toolbar', { name: 'Selection' });
  await expect(toolbar).toContainText('1 selected');
  await toolbar.getByRole('button', { name: 'Add to collection' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add to collection' });
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();

  const minimise = panel.getByRole('button', { name: 'Minimise' });
  const cancel = panel.getByRole('button', { name: 'Cancel' });
  await minimise.click();
  await expect(cancel).toHaveCount(0);
  await expect(panel.getByRole('progressbar', { name: 'Import' })).toBeVisible();
  await expect(minimise).toHaveAttribute('aria-pressed', 'true');
  expect(await violations(page)).toEqual([]);
  await minimise.click();
  await cancel.click();
  await expect(panel).toContainText('2 files were not imported.');
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toHaveCount(0);
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`axe finds nothing in an import in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/gallery');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByRole('menuitem', { name: 'Folder…' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.route('**/api/images/import?*', () => undefined);
    await choose(
      page,
      { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('%PDF-1.7 notes') },
      await picture('one.jpg'),
    );
    await expect(panelOf(page)).toContainText('1 file failed.', ready);
    expect(await violations(page)).toEqual([]);
  });
}
