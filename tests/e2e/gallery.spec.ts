import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { readEmbeddedRecipe } from '#lib/gallery/embedded/read-embedded-recipe';
import { madePicture, madePictures } from '#tests/support/made-pictures';
import { expectPrompt } from '#tests/support/prompt-text';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

test('everything made is in the gallery, newest first, and opens with its recipe', async ({
  client,
  page,
}) => {
  const prompts = await madePictures(client, [
    'First of three',
    'Second of three',
    'Third of three',
  ]);
  await page.goto('/');
  await page.getByRole('link', { name: 'Gallery', exact: true }).click();
  await expect(page).toHaveURL(/\/gallery$/);
  const grid = page.getByRole('grid', { name: 'Images' });
  await expect(
    grid.getByRole('gridcell').filter({ has: page.getByRole('link', { name: prompts[0] }) }),
  ).toBeVisible();
  const names = await page
    .getByRole('img', { name: /of three/ })
    .evaluateAll((all) => all.map((img) => img.getAttribute('alt')));
  expect(names.slice(0, 3)).toEqual([...prompts].reverse());

  await page.getByRole('link', { name: prompts[1] }).click();
  await expect(page).toHaveURL(/\/gallery\/[0-9a-f-]{36}$/);
  const viewer = page.getByRole('dialog', { name: prompts[1] });
  await expect(viewer).toBeFocused();
  await expect(viewer.getByText('2048 × 2048').first()).toBeVisible();
  await expect(viewer.getByRole('button', { name: 'Download' })).toBeVisible();

  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('dialog', { name: prompts[2] })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/gallery$/);
});

test('"Use recipe" brings the recipe of a picture back to the composer', async ({
  client,
  composer,
  page,
}) => {
  const recipe = { size: { method: 'token', token: '4K' }, watermark: false } as const;
  const { prompt } = await madePicture(client, uniquePrompt('A recipe to use again'), recipe);
  await page.goto('/gallery');
  await page.getByRole('link', { name: prompt }).click();
  await page.getByRole('button', { name: 'Use recipe' }).click();
  await expectPrompt(composer.prompt, prompt);
  await expect(page.getByRole('radio', { name: /^4K/ })).toBeChecked();
  await expect(page.getByRole('switch', { name: 'Watermark' })).not.toBeChecked();
});

test('a file can be had with its recipe in it, which it gives back', async ({ client, page }) => {
  const prompt = uniquePrompt('A recipe that travels with its picture');
  const { id } = await madePicture(client, prompt, { watermark: false });
  await page.goto(`/gallery/${id}`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  await page.getByRole('menuitem', { name: 'With recipe' }).click();
  const file = await readFile(await (await download).path());
  const read = await readEmbeddedRecipe(file);
  expect(read).toMatchObject({ source: 'studio', recipe: { prompt, watermark: false } });
  const original = await client.imageBytes(id);
  expect(await pixelHash(file)).toBe(await pixelHash(original ?? Buffer.alloc(0)));
});

test('a picture that does not exist is a page that says so', async ({ page, expectedErrors }) => {
  expectedErrors.push(/404/);
  const response = await page.goto('/gallery/01a209df-70aa-77e9-8559-c44654ae5f76');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading').first()).toBeVisible();
});

async function pixelHash(file: Buffer): Promise<string> {
  return createHash('sha256')
    .update(await sharp(file).raw().toBuffer())
    .digest('hex');
}
